#include "layout/list_label.h"

#include <catch2/catch.hpp>

using namespace chaek;
using content::ListMarker;

TEST_CASE("items are counted with figures, letters or Roman numbers") {
  const auto label = [](ListMarker marker, std::int64_t number) {
    content::List list;
    list.marker = marker;
    return layout::list_label(list, number, content::TaskState::none, 0);
  };
  CHECK(label(ListMarker::decimal_period, 12) == "12.");
  CHECK(label(ListMarker::decimal_parenthesis, 3) == "3)");
  CHECK(label(ListMarker::lower_letter, 1) == "a.");
  CHECK(label(ListMarker::lower_letter, 26) == "z.");
  CHECK(label(ListMarker::lower_letter, 27) == "aa.");
  CHECK(label(ListMarker::upper_letter, 28) == "AB.");
  CHECK(label(ListMarker::lower_roman, 9) == "ix.");
  CHECK(label(ListMarker::upper_roman, 14) == "XIV.");
  // What they cannot say.
  CHECK(label(ListMarker::lower_letter, 0) == "0.");
  CHECK(label(ListMarker::upper_roman, -1) == "-1.");
  CHECK(label(ListMarker::lower_roman, 4000) == "4000.");
}
