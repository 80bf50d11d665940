#pragma once

#include <cstdint>
#include <vector>

#include "content/block.h"

namespace chaek::layout {

/// A cell at its place in the grid.
struct GridCell {
  const content::TableCell* cell = nullptr;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t columns = 1;  ///< how many it spans, clipped to the grid
  std::uint32_t rows = 1;
};

/// Rows that spans tie together, to be laid out as one.
struct RowGroup {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// Places cells column by column, around those that span rows from above (HTML, "forming a table").
/// No cell is lost: one that has no column left shares the last one.
std::vector<GridCell> place_cells(const std::vector<content::TableRow>& rows,
                                  std::uint32_t columns);

/// Cuts `rows` rows into groups that no cell spans out of.
std::vector<RowGroup> group_rows(const std::vector<GridCell>& cells, std::uint32_t rows);

}  // namespace chaek::layout
