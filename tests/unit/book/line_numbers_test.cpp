#include "book/line_numbers.h"

#include <catch2/catch.hpp>
#include <optional>

using namespace chaek;
using namespace chaek::content;

namespace {

CodeBlock code(std::string text, std::optional<std::uint32_t> first_line) {
  CodeBlock block{"js", std::move(text)};
  block.first_line = first_line;
  return block;
}

std::optional<std::uint32_t> first_line(const Block& block) {
  return std::get<CodeBlock>(block.kind).first_line;
}

Blocks some_code() {
  const Quote quote{{{code("a\nb", {}), {}}}};
  return {{code("a\nb", {}), {}},
          {code("a", {}), {}},
          {code("a", 7), {}},
          {code("a\nb", 0), {}},
          {quote, {}}};
}

}  // namespace

TEST_CASE("code has line numbers where its author or the book asks for them") {
  Blocks blocks = some_code();
  book::decide_line_numbers(blocks, true);
  CHECK(first_line(blocks[0]) == 1U);
  CHECK(first_line(blocks[1]) == 0U);  // a single line
  CHECK(first_line(blocks[2]) == 7U);
  CHECK(first_line(blocks[3]) == 0U);
  CHECK(first_line(std::get<Quote>(blocks[4].kind).content[0]) == 1U);
}

TEST_CASE("code has no line numbers otherwise") {
  Blocks blocks = some_code();
  book::decide_line_numbers(blocks, false);
  CHECK(first_line(blocks[0]) == 0U);
  CHECK(first_line(blocks[2]) == 7U);
  CHECK(first_line(std::get<Quote>(blocks[4].kind).content[0]) == 0U);
}
