#include "pdf/dots.h"

#include <algorithm>

#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

layout::FilledCircle circle(double x, double y = 10, double radius = 0.5) {
  layout::FilledCircle dot;
  dot.x = pt(x);
  dot.y = pt(y);
  dot.radius = pt(radius);
  return dot;
}

}  // namespace

TEST_CASE("a row of circles is one dashed line, a little longer than to its last dot") {
  layout::FilledCircle row = circle(20);
  row.count = 3;
  row.step = pt(5);
  std::string out;
  append_row(out, row, {}, pt(100));
  CHECK(out == "q 1 J[0 5]0 d 1 w 0 G\n20 90 m 31.25 90 l S Q\n");
}

TEST_CASE("a single circle is a path of four curves") {
  std::string out;
  append_circle(out, circle(20), pt(100));
  CHECK(out.substr(0, 10) == "20.5 90 m\n");
  CHECK(std::count(out.begin(), out.end(), 'c') == 4);
}
