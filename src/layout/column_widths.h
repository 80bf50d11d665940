#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/break_lines.h"

namespace chaek::layout {

/// Shares `width` among columns of the given extents (CSS 2.1, 17.5.2.2): each gets what it needs
/// at the least, and of the rest in proportion to what it would like. Where even the least do not
/// fit, all shrink in proportion, and the cells must break inside words.
std::vector<Length> column_widths(const std::vector<ParagraphExtent>& extents, Length width);

/// Whether the least widths fit into `width`.
bool columns_fit(const std::vector<ParagraphExtent>& extents, Length width);

}  // namespace chaek::layout
