#include "pdf/text_writer.h"

#include <charconv>

#include "pdf/syntax.h"

namespace chaek::pdf {
void TextWriter::begin() {
  out_ += "BT\n";
  open_ = true;
  placed_ = false;
  line_x_ = {};
  line_y_ = {};
  pen_ = 0;
  due_ = 0;
}

void TextWriter::end() {
  close_array();
  set_rise(0);
  out_ += "ET\n";
  open_ = false;
}

void TextWriter::open_array() {
  out_ += "[(";
  in_array_ = true;
}

void TextWriter::close_array() {
  if (!in_array_) return;
  flush();
  out_ += ")]TJ\n";
  in_array_ = false;
}

void TextWriter::select(std::uint32_t resource, base::Length size) {
  const std::int64_t units = size.units() > 0 ? size.units() : 1;
  if (resource == resource_ && units == size_) return;
  close_array();
  out_ += "/F";
  append_integer(out_, resource);
  out_ += ' ';
  append_number(out_, units);
  out_ += " Tf\n";
  resource_ = resource;
  size_ = units;
  step_ = units * 1000;
  tolerance_ = step_ * kTolerance;
}

void TextWriter::move_to(base::Length x, base::Length y, std::int32_t space) {
  const std::int64_t place = (x - line_x_).units() * kFine;
  const std::int64_t gap = place - pen_;
  const std::int64_t far = 20'000 * step_;
  if (placed_ && y == line_y_ && in_array_ && gap < far && gap > -far) {
    due_ = place;
    return;
  }
  close_array();
  append_length(out_, x - line_x_);
  out_ += ' ';
  append_length(out_, y - line_y_);
  out_ += " Td\n";
  if (space != space_) {
    append_number(out_, space);
    out_ += " Tc\n";
    space_ = space;
  }
  line_x_ = x;
  line_y_ = y;
  placed_ = true;
  pen_ = 0;
  due_ = 0;
}

/// Moves the pen by `gap`, rounded to steps.
void TextWriter::adjust(std::int64_t gap) {
  const std::int64_t steps = (gap + (gap < 0 ? -step_ : step_) / 2) / step_;
  if (steps == 0) return;
  if (!in_array_) open_array();
  if (shown_size_ + kLongestNumber > shown_.size()) flush();
  char* at = shown_.data() + shown_size_;
  *at++ = ')';
  at = std::to_chars(at, at + kLongestNumber, -steps).ptr;
  *at++ = '(';
  shown_size_ = static_cast<std::size_t>(at - shown_.data());
  pen_ += steps * step_;
}

void TextWriter::set_rise(std::int32_t rise) {
  if (rise == rise_) return;
  close_array();
  append_number(out_, rise);
  out_ += " Ts\n";
  rise_ = rise;
}

}  // namespace chaek::pdf
