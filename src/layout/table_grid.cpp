#include "layout/table_grid.h"

#include <algorithm>

namespace chaek::layout {

std::vector<GridCell> place_cells(const std::vector<content::TableRow>& rows,
                                  std::uint32_t columns) {
  std::vector<GridCell> cells;
  std::vector<std::uint32_t> busy(columns, 0);  // for each column, rows still taken from above
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    std::uint32_t column = 0;
    for (const content::TableCell& cell : rows[r].cells) {
      while (column < columns && busy[column] > 0) ++column;
      GridCell placed{&cell, r, std::min(column, columns - 1)};
      placed.columns = std::clamp<std::uint32_t>(cell.columns, 1, columns - placed.column);
      placed.rows =
          std::clamp<std::uint32_t>(cell.rows, 1, static_cast<std::uint32_t>(rows.size()) - r);
      cells.push_back(placed);
      column = placed.column + placed.columns;
      for (std::uint32_t c = placed.column; c < column; ++c) busy[c] = placed.rows;
    }
    for (std::uint32_t& count : busy) count -= count > 0 ? 1 : 0;
  }
  return cells;
}

std::vector<RowGroup> group_rows(const std::vector<GridCell>& cells, std::uint32_t rows) {
  std::vector<std::uint32_t> last(rows);
  for (std::uint32_t r = 0; r < rows; ++r) last[r] = r;
  for (const GridCell& cell : cells) {
    last[cell.row] = std::max(last[cell.row], cell.row + cell.rows - 1);
  }
  std::vector<RowGroup> groups;
  for (std::uint32_t r = 0; r < rows;) {
    std::uint32_t end = last[r];
    for (std::uint32_t i = r; i <= end; ++i) end = std::max(end, last[i]);
    groups.push_back({r, end - r + 1});
    r = end + 1;
  }
  return groups;
}

}  // namespace chaek::layout
