#pragma once

#include <cstdint>
#include <vector>

#include "content/block.h"
#include "layout/column_widths.h"
#include "layout/compositor.h"
#include "layout/table_grid.h"

namespace chaek::layout {

/// What a table's cells need, in type of the theme's own size, without padding.
struct TableExtents {
  std::vector<ColumnExtent> columns;
  std::vector<Length> head;  ///< of each cell on one line
  std::vector<Length> body;
  std::vector<Length> tails;         ///< of each body cell: what stands behind its integer digits
  std::vector<Length> widest_tails;  ///< of each column
};

/// Measures every cell; leaves no trace in the structure tree or the list of missing glyphs.
TableExtents measure_table(const std::vector<GridCell>& head, const std::vector<GridCell>& body,
                           std::uint32_t columns, Compositor& compositor);

}  // namespace chaek::layout
