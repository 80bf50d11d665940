#include "pdf/dots.h"

#include <cstdint>

#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

using base::Length;

bool are_alike(const layout::FilledCircle& a, const layout::FilledCircle& b) {
  return a.y == b.y && a.radius == b.radius && a.color == b.color && a.tag == b.tag;
}

void append_point(std::string& out, Length x, Length y) {
  append_length(out, x);
  out += ' ';
  append_length(out, y);
  out += ' ';
}

}  // namespace

bool Dots::take(const layout::FilledCircle& circle) {
  if (count_ == 0 || !are_alike(circle, first_)) return false;
  const Length step = circle.x - dot(count_ - 1).x;
  if (count_ == 1) {
    // Overlapping dots would make one line.
    if (step <= first_.radius * 2) return false;
    step_ = step;
  }
  if (step != step_) return false;
  ++count_;
  return true;
}

void Dots::begin(const layout::FilledCircle& circle) {
  first_ = circle;
  step_ = {};
  count_ = 1;
}

layout::FilledCircle Dots::dot(std::size_t number) const {
  layout::FilledCircle circle = first_;
  circle.x = first_.x + step_ * static_cast<std::int64_t>(number);
  return circle;
}

void Dots::append_line(std::string& out, base::Color color, Length page_height) const {
  out += "q 1 J[0 ";
  append_length(out, step_);
  out += "]0 d ";
  append_length(out, first_.radius * 2);
  out += " w ";
  append_stroke_color(out, color);
  const Length y = page_height - first_.y;
  append_point(out, first_.x, y);
  out += "m ";
  // A little further, so that the last dot is not lost to a reader's rounding.
  append_point(out, dot(count_ - 1).x + step_ / 4, y);
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
