#include "base/line_starts.h"

#include <catch2/catch.hpp>

using chaek::base::line_starts;
using Starts = std::vector<std::uint32_t>;

TEST_CASE("lines end with any of the three ends of lines") {
  CHECK(line_starts("") == Starts{0});
  CHECK(line_starts("a") == Starts{0});
  CHECK(line_starts("a\nb\n\nc") == Starts{0, 2, 4, 5});
  CHECK(line_starts("a\n") == Starts{0, 2});
  CHECK(line_starts("a\r\nb\rc\n") == Starts{0, 3, 5, 7});
  CHECK(line_starts("a\r") == Starts{0, 2});
  CHECK(line_starts("\n\r\n") == Starts{0, 1, 3});
}
