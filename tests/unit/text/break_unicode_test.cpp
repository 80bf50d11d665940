#include <algorithm>
#include <catch2/catch.hpp>

#include "text/break_opportunities.h"
#include "unit/text/unicode_test_file.h"

using namespace chaek::text;

TEST_CASE("every line of LineBreakTest.txt breaks as it says") {
  const auto cases = read_unicode_test("LineBreakTest.txt");
  CHECK(cases.size() == 7654);
  std::size_t passed = 0;
  for (const UnicodeTestCase& test : cases) {
    std::set<std::uint32_t> found;
    for (const auto& place : break_opportunities(test.text, BreakRules::unicode)) {
      found.insert(place.offset);
    }
    if (found == test.breaks) {
      ++passed;
    } else {
      UNSCOPED_INFO(test.line);
    }
  }
  CHECK(passed == cases.size());
}

TEST_CASE("every line of GraphemeBreakTest.txt splits as it says") {
  const auto cases = read_unicode_test("GraphemeBreakTest.txt");
  CHECK(cases.size() == 602);
  std::size_t passed = 0;
  for (const UnicodeTestCase& test : cases) {
    const auto starts = grapheme_starts(test.text);
    REQUIRE_FALSE(starts.empty());
    CHECK(starts.front() == 0);
    if (std::set<std::uint32_t>(starts.begin() + 1, starts.end()) == test.breaks) {
      ++passed;
    } else {
      UNSCOPED_INFO(test.line);
    }
  }
  CHECK(passed == cases.size());
}
