#pragma once

#include <vector>

#include "base/length.h"

namespace chaek::layout {

using base::Length;

/// What the cells of one column need, padding included.
struct ColumnExtent {
  Length least;    ///< the widest piece that can't be broken
  Length most;     ///< the longest cell on one line
  Length typical;  ///< the mean of the cells on one line
};

/// Shares `width` among columns. A column that is content with less than its share (dates, numbers,
/// short words) gets all it wants and never breaks while another has room; those with long text
/// share the rest in proportion to their text, none below its least. Where even the least do not
/// fit, the columns with the longest words give way first, and those must break inside words.
/// Columns that want less than `width` keep their own widths unless they nearly fill it.
std::vector<Length> column_widths(const std::vector<ColumnExtent>& extents, Length width);

}  // namespace chaek::layout
