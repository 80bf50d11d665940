#include "layout/column_widths.h"

#include <catch2/catch.hpp>

using chaek::base::Length;
using chaek::layout::column_widths;
using chaek::layout::ColumnExtent;

namespace {

ColumnExtent column(double least, double most) {
  return {Length::points(least), Length::points(most), Length::points(most)};
}

Length sum(const std::vector<Length>& widths) {
  Length total;
  for (const Length width : widths) total += width;
  return total;
}

}  // namespace

TEST_CASE("columns that fit with room to spare keep their own widths") {
  const auto widths = column_widths({column(20, 40), column(30, 60)}, Length::points(300));
  CHECK(widths == std::vector<Length>{Length::points(40), Length::points(60)});
}

TEST_CASE("columns that nearly fill the measure fill it") {
  const auto widths = column_widths({column(20, 100), column(30, 150)}, Length::points(300));
  CHECK(widths == std::vector<Length>{Length::points(120), Length::points(180)});
}

TEST_CASE("a column of dates never breaks while a column of prose has room") {
  const auto widths =
      column_widths({column(30, 60), column(40, 2000), column(25, 50)}, Length::points(300));
  CHECK(widths[0] == Length::points(60));
  CHECK(widths[2] == Length::points(50));
  CHECK(widths[1] == Length::points(190));
}

TEST_CASE("columns of prose share in proportion to their text, none below its longest word") {
  const auto widths =
      column_widths({column(40, 300), column(40, 900), column(70, 130)}, Length::points(300));
  CHECK(widths[2] == Length::points(70));
  CHECK(widths[1] > widths[0]);
  CHECK(widths[0] >= Length::points(40));
  CHECK(sum(widths) <= Length::points(301));
  CHECK(sum(widths) >= Length::points(299));
}

TEST_CASE("where even the longest words do not fit, only the columns with the longest give way") {
  const auto widths =
      column_widths({column(30, 60), column(400, 900), column(200, 300)}, Length::points(150));
  CHECK(widths == std::vector<Length>{Length::points(30), Length::points(60), Length::points(60)});
}
