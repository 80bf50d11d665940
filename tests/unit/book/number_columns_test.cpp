#include "book/number_columns.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace chaek::content;
using chaek::book::align_numbers;
using chaek::book::integer_end;

namespace {

TableCell cell(const std::string& text) {
  TableCell made;
  made.content.push_back({Paragraph{{{Text{text}, {}}}}, {}});
  return made;
}

/// A table of one column with a head; the alignment of its first body cell after align_numbers.
Blocks column_of(const std::vector<std::string>& texts) {
  Table table;
  table.column_count = 1;
  table.head.push_back({{cell("머리")}});
  for (const std::string& text : texts) table.body.push_back({{cell(text)}});
  return {{std::move(table), {}}};
}

Alignment aligned(const std::vector<std::string>& texts) {
  Blocks blocks = column_of(texts);
  align_numbers(blocks);
  return std::get<Table>(blocks.front().kind).body.front().cells.front().alignment;
}

}  // namespace

TEST_CASE("columns of numbers are aligned as numbers") {
  CHECK(aligned({"1", "20", "300"}) == Alignment::number);
  CHECK(aligned({"1,234.5", "-3", "+0.25"}) == Alignment::number);
  CHECK(aligned({"₩12,000", "$5", "-"}) == Alignment::number);
  CHECK(aligned({"3.5%", "12 ms", "7시간"}) == Alignment::number);
}

TEST_CASE("dates, times, versions, ranges and words are not numbers") {
  CHECK(aligned({"2023-12-30", "2023-12-31"}) == Alignment::natural);
  CHECK(aligned({"12:30", "9:15"}) == Alignment::natural);
  CHECK(aligned({"1.2.3", "1.2.4"}) == Alignment::natural);
  CHECK(aligned({"3~4", "5"}) == Alignment::natural);
  CHECK(aligned({"1", "하나"}) == Alignment::natural);
  CHECK(aligned({"-", ""}) == Alignment::natural);
  CHECK(aligned({"12개월 할부", "3"}) == Alignment::natural);
}

TEST_CASE("what the author aligned stays, and a head follows its numbers") {
  Blocks blocks = column_of({"1", "2"});
  auto& table = std::get<Table>(blocks.front().kind);
  table.body[1].cells[0].alignment = Alignment::left;
  align_numbers(blocks);
  CHECK(table.body[0].cells[0].alignment == Alignment::natural);
  table.body[1].cells[0].alignment = Alignment::natural;
  align_numbers(blocks);
  CHECK(table.body[0].cells[0].alignment == Alignment::number);
  CHECK(table.head[0].cells[0].alignment == Alignment::right);
}

TEST_CASE("the integer digits of a number end before its point") {
  CHECK(integer_end("1,234.5") == 5);
  CHECK(integer_end("$7 ms") == 2);
  CHECK(integer_end("-") == 1);
}
