#include "pdf/dots.h"

#include <cstdint>

#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

using base::Length;

void append_point(std::string& out, Length x, Length y) {
  append_length(out, x);
  out += ' ';
  append_length(out, y);
  out += ' ';
}

}  // namespace

void append_row(std::string& out, const layout::FilledCircle& row, base::Color color,
                Length page_height) {
  out += "q 1 J[0 ";
  append_length(out, row.step);
  out += "]0 d ";
  append_length(out, row.radius * 2);
  out += " w ";
  append_stroke_color(out, color);
  const Length y = page_height - row.y;
  append_point(out, row.x, y);
  out += "m ";
  // A little further, so that the last dot is not lost to a reader's rounding.
  append_point(out, row.x + row.step * (std::int64_t{row.count} - 1) + row.step / 4, y);
  out += "l S Q\n";
}

void append_circle(std::string& out, const layout::FilledCircle& circle, Length page_height) {
  const Length r = circle.radius;
  const Length k = r.scaled(0.5522847498);  // the Bézier nearest to a quarter of a circle
  const Length x = circle.x;
  const Length y = page_height - circle.y;
  const auto curve = [&](Length x1, Length y1, Length x2, Length y2, Length x3, Length y3) {
    append_point(out, x1, y1);
    append_point(out, x2, y2);
    append_point(out, x3, y3);
    out += "c\n";
  };
  append_point(out, x + r, y);
  out += "m\n";
  curve(x + r, y + k, x + k, y + r, x, y + r);
  curve(x - k, y + r, x - r, y + k, x - r, y);
  curve(x - r, y - k, x - k, y - r, x, y - r);
  curve(x + k, y - r, x + r, y - k, x + r, y);
}

}  // namespace chaek::pdf
