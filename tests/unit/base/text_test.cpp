#include <catch2/catch.hpp>

#include "base/nearest.h"
#include "base/source_file.h"
#include "base/utf8.h"

namespace chaek::base {
namespace {

TEST_CASE("columns are display columns, so Hangul takes two") {
  const SourceFile source("글.md", "한글 mark\r\n둘째 줄\r셋째\n\n끝");
  CHECK(source.line_count() == 5);
  const auto column = [&](std::uint32_t offset) { return source.position(offset).column; };
  CHECK(column(0) == 1);
  CHECK(column(3) == 3);  // after 한
  CHECK(column(6) == 5);  // after 한글
  CHECK(column(7) == 6);
  CHECK(source.position(13).line == 2);
  CHECK(source.line(1) == "한글 mark");
  CHECK(source.line(3) == "셋째");
  CHECK(source.line(4).empty());
  CHECK(source.line(5) == "끝");
  CHECK(source.line(6).empty());
  CHECK(source.position(10000).line == 5);
  CHECK(source.position(10000).column == 3);
}

TEST_CASE("a decomposed syllable and a combining accent are as wide as what one sees") {
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // 한 in three jamo
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("漢字") == 4);
}

TEST_CASE("malformed UTF-8 is found where it begins") {
  CHECK_FALSE(find_invalid_utf8("바르다 \U0001F600").has_value());
  CHECK(find_invalid_utf8("가\xC0\xAF") == 3);        // overlong
  CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
  CHECK(find_invalid_utf8("ab\xEA\xB0") == 2);        // cut off
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
}

TEST_CASE("the nearest name is a slip of the hand away") {
  CHECK(nearest("titel", {"author", "title", "date"}) == "title");
  CHECK(nearest("Auhtors", {"author", "authors"}) == "authors");
  CHECK(nearest("사진1.png", {"사진.png", "그림.png"}) == "사진.png");
  CHECK(nearest("publisher", {"rights", "slug"}).empty());
  CHECK(nearest("a", {"b"}).empty());
  CHECK(nearest("", {"b"}).empty());
  CHECK(nearest("to", {"from", "toc"}) == "toc");
}

}  // namespace
}  // namespace chaek::base
