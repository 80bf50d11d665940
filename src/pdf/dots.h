#pragma once

#include <string>

#include "layout/page.h"

namespace chaek::pdf {

/// A row of circles as a line of round dashes without length (ISO 32000-1, 8.4.3.3 and 8.4.3.6), at
/// a hundredth of the bytes of their paths, in `color`, on a page of `page_height`; it leaves the
/// graphics state as it was.
void append_row(std::string& out, const layout::FilledCircle& row, base::Color color,
                base::Length page_height);

/// The path of the first circle.
void append_circle(std::string& out, const layout::FilledCircle& circle, base::Length page_height);

}  // namespace chaek::pdf
