#pragma once

#include <cstddef>
#include <string>

#include "layout/page.h"

namespace chaek::pdf {

/// Circles on one line at equal distances, of one size, colour and tag: a contents list's leaders.
/// A row of them is drawn as one dashed line, at a hundredth of the bytes.
class Dots {
 public:
  /// Whether `circle` is the row's next; then it belongs to it.
  bool take(const layout::FilledCircle& circle);
  /// Begins anew with `circle`.
  void begin(const layout::FilledCircle& circle);
  void clear() { count_ = 0; }
  bool empty() const { return count_ == 0; }
  bool is_row() const { return count_ >= 3; }

  const layout::FilledCircle& first() const { return first_; }
  std::size_t count() const { return count_; }
  /// The dot of that number, counted from 0.
  layout::FilledCircle dot(std::size_t number) const;

  /// The row as a line of round dashes without length (ISO 32000-1, 8.4.3.3 and 8.4.3.6) in
  /// `color`, on a page of `page_height`; it leaves the graphics state as it was.
  void append_line(std::string& out, base::Color color, base::Length page_height) const;

 private:
  layout::FilledCircle first_;
  base::Length step_;
  std::size_t count_ = 0;
};

/// The path of one circle.
void append_circle(std::string& out, const layout::FilledCircle& circle, base::Length page_height);

}  // namespace chaek::pdf
