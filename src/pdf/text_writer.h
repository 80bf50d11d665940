#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace chaek::pdf {

/// Whether a byte of a string takes two in the file (ISO 32000-1, 7.3.4.2). An unescaped carriage
/// return would be read as a line feed.
inline bool is_escaped(char byte) {
  return byte == '(' || byte == ')' || byte == '\\' || byte == '\r';
}

/// Writes the text operators of one page (ISO 32000-1, 9.4) and keeps glyphs where layout put them:
/// it knows where a reader's pen is after each glyph, adding the file's own rounded widths and
/// adjustments, so that errors never add up.
class TextWriter {
 public:
  /// Positions along the line are counted in billionths of a point: advances, and widths
  /// (millionths of an em) times sizes (thousandths of a point), are whole numbers of them.
  static constexpr std::int64_t kFine = 1'000'000;

  explicit TextWriter(std::string& out) : out_(out) {}

  bool open() const { return open_; }
  void begin();  ///< BT
  void end();    ///< ET, after what is pending
  /// Ends the array of strings in the making, so that other operators may follow.
  void close_array();

  /// The graphics state was put back: which font and letter space it has is not known any more.
  void forget_state() {
    size_ = 0;
    space_ = kUnknownSpace;
  }

  void select(std::uint32_t resource, base::Length size);
  /// Goes to where a run begins. Nothing is written when the pen is on that baseline already; else
  /// `space`, thousandths of a point, is what readers add after every glyph from here on (Tc). It
  /// moves nothing, but where most glyphs have it they need no adjustments of their own.
  void move_to(base::Length x, base::Length y, std::int32_t space);
  /// Draws a glyph `dx`, `dy` beside the place it is due. `code` is its `bytes` bytes in the font,
  /// `width` millionths of an em; the next glyph is due after `advance` thousandths of a point.
  void show(std::uint32_t code, int bytes, std::int32_t width, std::int32_t advance,
            std::int32_t dx, std::int32_t dy) {
    if (dy != rise_) set_rise(dy);
    const std::int64_t gap = due_ + dx * kFine - pen_;
    if (gap >= tolerance_ || gap <= -tolerance_) adjust(gap);
    tolerance_ = step_ * kTolerance;
    if (!in_array_) open_array();
    if (shown_size_ + kLongestCode > shown_.size()) flush();
    if (bytes == 2) append_code_byte(code >> 8);
    append_code_byte(code);
    pen_ += width * size_ + space_ * kFine;
    due_ += advance * kFine;
  }
  /// The next glyph has no ink: it may stand where the pen is, and the one after it is put right.
  void forgo_adjustment() { tolerance_ = 200 * step_; }
  /// Lets the next glyph be due `advance` thousandths of a point later.
  void skip(std::int32_t advance) { due_ += advance * kFine; }

 private:
  static constexpr std::int64_t kUnknownSpace = INT32_MIN;

  void append_code_byte(std::uint32_t byte) {
    const char character = static_cast<char>(byte & 0xFF);
    if (is_escaped(character)) shown_[shown_size_++] = '\\';
    shown_[shown_size_++] = character == '\r' ? 'r' : character;
  }
  void flush() {
    out_.append(shown_.data(), shown_size_);
    shown_size_ = 0;
  }
  void open_array();
  void adjust(std::int64_t gap);
  void set_rise(std::int32_t rise);

  /// Steps. Rounded widths leave the pen a little beside its place; less than 0.02 pt is not seen.
  static constexpr std::int64_t kTolerance = 2;
  static constexpr std::size_t kLongestCode = 4;
  static constexpr std::size_t kLongestNumber = 24;

  std::string& out_;
  std::array<char, 256> shown_;  ///< the end of the array in the making, not yet in `out_`
  std::size_t shown_size_ = 0;
  bool open_ = false;
  bool in_array_ = false;
  std::uint32_t resource_ = 0;
  std::int64_t size_ = 0;       ///< 0: no font selected
  std::int64_t step_ = 1;       ///< a thousandth of an em, the unit of adjustments
  std::int64_t tolerance_ = 1;  ///< a gap this large is adjusted
  std::int32_t rise_ = 0;
  std::int64_t space_ = 0;
  base::Length line_x_;  ///< where the last Td went
  base::Length line_y_;
  bool placed_ = false;   ///< a Td was written in this text object
  std::int64_t pen_ = 0;  ///< where a reader's pen is, from line_x_
  std::int64_t due_ = 0;  ///< where layout wants it
};

}  // namespace chaek::pdf
