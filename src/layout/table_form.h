#pragma once

#include <cstdint>
#include <vector>

#include "content/block.h"
#include "layout/compositor.h"
#include "layout/measure_table.h"
#include "layout/table_grid.h"

namespace chaek::layout {

/// The look of a table's columns: final measures.
struct TableForm {
  double scale = 1.0;  ///< of the type
  Length padding;      ///< of a cell, left and right
  bool flush = true;   ///< the outer cells have no padding at the table's edges
  std::vector<Length> widths;
  Length left;   ///< of the table's left edge
  Length total;  ///< its width

  Length before(std::uint32_t column) const;  ///< padding at the left of a column's cells
  Length after(std::uint32_t column) const;   ///< … and at their right
};

/// A table with its cells' places and measures.
struct MeasuredTable {
  const content::Table* table = nullptr;
  std::uint32_t columns = 1;
  std::vector<GridCell> head;
  std::vector<GridCell> body;
  TableExtents extents;
};

MeasuredTable measured(const content::Table& table, Compositor& compositor);

/// The room for a table: x and width of its column, and how small the surrounding type is already.
struct TableRoom {
  Length x;
  Length width;
  double scale = 1.0;
};

/// The form in which the table reads best in `room`: in smaller type, to a legible limit, where
/// words would break or rows would grow very tall otherwise.
struct FittedForm {
  TableForm form;
  bool fits = false;         ///< no word breaks
  bool comfortable = false;  ///< and no row is a tower of short lines
};
FittedForm fit_table(const MeasuredTable& table, const TableRoom& room,
                     const Compositor& compositor);

/// The form of a table of records: as wide as the room.
TableForm fit_records(const MeasuredTable& table, const TableRoom& room,
                      const Compositor& compositor);

/// Whether the table can be told as records, "head: cell" line by line.
bool has_records(const content::Table& table);

/// The table as records: two columns, a head's cell beside each of its column's cells.
content::Table as_records(const content::Table& table);

}  // namespace chaek::layout
