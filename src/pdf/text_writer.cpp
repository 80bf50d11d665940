#include "pdf/text_writer.h"

#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

void append_code_byte(std::string& out, std::uint32_t byte) {
  const char character = static_cast<char>(byte & 0xFF);
  switch (character) {
    case '\r':  // an unescaped one would be read as a line feed
      out += "\\r";
      return;
    case '(':
    case ')':
    case '\\':
      out += '\\';
      break;
    default:
      break;
  }
  out += character;
}

}  // namespace

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
  if (in_array_) return;
  out_ += "[(";
  in_array_ = true;
}

void TextWriter::close_array() {
  if (!in_array_) return;
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
}

void TextWriter::move_to(base::Length x, base::Length y) {
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
  line_x_ = x;
  line_y_ = y;
  placed_ = true;
  pen_ = 0;
  due_ = 0;
}

void TextWriter::adjust(std::int64_t gap) {
  const std::int64_t steps = (gap + (gap < 0 ? -step_ : step_) / 2) / step_;
  if (steps == 0) return;
  open_array();
  out_ += ')';
  append_integer(out_, -steps);
  out_ += '(';
  pen_ += steps * step_;
}

void TextWriter::set_rise(std::int32_t rise) {
  if (rise == rise_) return;
  close_array();
  append_number(out_, rise);
  out_ += " Ts\n";
  rise_ = rise;
}

void TextWriter::show(std::uint32_t code, int bytes, std::int32_t width, std::int32_t advance,
                      std::int32_t dx, std::int32_t dy) {
  if (dy != rise_) set_rise(dy);
  const std::int64_t gap = due_ + dx * kFine - pen_;
  if (gap * 2 >= step_ || gap * 2 <= -step_) adjust(gap);
  open_array();
  if (bytes == 2) append_code_byte(out_, code >> 8);
  append_code_byte(out_, code);
  pen_ += width * size_;
  due_ += advance * kFine;
}

}  // namespace chaek::pdf
