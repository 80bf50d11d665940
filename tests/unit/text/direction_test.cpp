#include "text/direction.h"

#include <catch2/catch.hpp>
#include <string>

using namespace chaek::text;

namespace {

/// The level of each character as a digit.
std::string levels_of(std::string_view text) {
  std::string digits;
  const std::vector<std::uint8_t> levels = embedding_levels(text);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const bool first = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (first) digits.push_back(static_cast<char>('0' + levels[i]));
  }
  return digits;
}

}  // namespace

TEST_CASE("only text with right-to-left letters gets levels") {
  CHECK(levels_of("가나 abc 漢字 “따옴표” 😀 ①").empty());
  CHECK(levels_of("").empty());
  CHECK(levels_of("가 אב 나") == "001100");
}

TEST_CASE("spaces and digits between right-to-left words run with them") {
  CHECK(levels_of("אב גד") == "11111");
  CHECK(levels_of("אב 12 גד") == "11122111");
  CHECK(levels_of("אב, 가") == "11000");
  CHECK(levels_of("(אב)") == "0110");
}

TEST_CASE("pieces of a line are turned around level by level") {
  using Order = std::vector<std::uint32_t>;
  CHECK(visual_order({}).empty());
  CHECK(visual_order({0, 0, 0}) == Order{0, 1, 2});
  CHECK(visual_order({0, 1, 1, 0}) == Order{0, 2, 1, 3});
  CHECK(visual_order({0, 1, 2, 1, 0}) == Order{0, 3, 2, 1, 4});
  CHECK(visual_order({1, 2, 2, 1}) == Order{3, 1, 2, 0});
}
