#include "pdf/dots.h"

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

TEST_CASE("equal circles at equal distances are a row, drawn as one dashed line") {
  Dots dots;
  CHECK_FALSE(dots.take(circle(20)));
  dots.begin(circle(20));
  CHECK(dots.take(circle(25)));
  CHECK_FALSE(dots.is_row());
  CHECK(dots.take(circle(30)));
  CHECK(dots.is_row());
  std::string out;
  dots.append_line(out, {}, pt(100));
  CHECK(out == "q 1 J[0 5]0 d 1 w 0 G\n20 90 m 31.25 90 l S Q\n");
}

TEST_CASE("a circle that stands elsewhere, is another or touches the last is no dot of the row") {
  Dots dots;
  dots.begin(circle(20));
  CHECK_FALSE(dots.take(circle(25, 11)));
  CHECK_FALSE(dots.take(circle(25, 10, 0.6)));
  CHECK_FALSE(dots.take(circle(21)));
  CHECK_FALSE(dots.take(circle(15)));
  CHECK(dots.take(circle(25)));
  CHECK_FALSE(dots.take(circle(29)));
  CHECK(dots.count() == 2);
}
