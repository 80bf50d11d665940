#include "layout/table_form.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chaek::layout {
namespace {

using style::Role;

constexpr std::array<double, 4> kScales{1.0, 0.93, 0.86, 0.79};
constexpr double kLegible = 6.5;          // points
constexpr int kTallRow = 12;              // lines; more make a tower
constexpr std::uint32_t kFewColumns = 3;  // with these a tall row is just long text
const Length kLeastColumn = Length::points(4);

/// Type a little larger than its scaled measure must still fit: glyphs are rounded one by one.
const Length kRounding = Length::points(0.1);

ColumnExtent scaled(const ColumnExtent& extent, double scale, Length padding) {
  const auto side = [&](Length length) {
    return std::max(kLeastColumn, length.scaled(scale) + kRounding) + padding;
  };
  return {side(extent.least), side(extent.most), side(extent.typical)};
}

TableForm make_form(const MeasuredTable& table, const TableRoom& room, double scale,
                    const Compositor& compositor, bool& fits) {
  TableForm form;
  form.scale = scale;
  form.padding = compositor.style(Role::table_cell).padding.scaled(scale);
  form.flush = !compositor.style(Role::table_cell).background &&
               !compositor.style(Role::table_head).background;
  form.widths.resize(table.columns);  // before() and after() ask for their number
  std::vector<ColumnExtent> extents;
  Length least;
  for (std::uint32_t c = 0; c < table.columns; ++c) {
    extents.push_back(scaled(table.extents.columns[c], scale, form.before(c) + form.after(c)));
    least += extents.back().least;
  }
  fits = least <= room.width;
  form.widths = column_widths(extents, room.width);
  for (const Length width : form.widths) form.total += width;
  form.left = room.x + std::max(Length{}, (room.width - form.total) / 2);
  return form;
}

/// The lines of the tallest row, as far as they can be foreseen.
std::int64_t tallest_row(const MeasuredTable& table, const TableForm& form) {
  std::int64_t most = 0;
  for (std::size_t i = 0; i < table.body.size(); ++i) {
    const GridCell& cell = table.body[i];
    Length width;
    for (std::uint32_t c = cell.column; c < cell.column + cell.columns; ++c) {
      width += form.widths[c];
    }
    width -= form.before(cell.column) + form.after(cell.column + cell.columns - 1);
    const std::int64_t room = std::max<std::int64_t>(1, width.units());
    most = std::max(most, (table.extents.body[i].scaled(form.scale).units() + room - 1) / room);
  }
  return most;
}

}  // namespace

Length TableForm::before(std::uint32_t column) const {
  return flush && column == 0 ? Length{} : padding;
}

Length TableForm::after(std::uint32_t column) const {
  return flush && column + 1 == widths.size() ? Length{} : padding;
}

MeasuredTable measured(const content::Table& table, Compositor& compositor) {
  MeasuredTable made;
  made.table = &table;
  made.columns = std::max<std::uint32_t>(1, table.column_count);
  made.head = place_cells(table.head, made.columns);
  made.body = place_cells(table.body, made.columns);
  made.extents = measure_table(made.head, made.body, made.columns, compositor);
  return made;
}

FittedForm fit_table(const MeasuredTable& table, const TableRoom& room,
                     const Compositor& compositor) {
  FittedForm best;
  const double size = compositor.style(Role::table_cell).size.points();
  for (const double scale : kScales) {
    if (scale < 1.0 && size * scale * room.scale < kLegible) break;
    FittedForm next;
    next.form = make_form(table, room, scale * room.scale, compositor, next.fits);
    next.comfortable =
        next.fits && (table.columns <= kFewColumns || tallest_row(table, next.form) <= kTallRow);
    // Smaller type is only worth it when it helps.
    if (scale == 1.0 || (next.fits && !best.fits) || next.comfortable) best = std::move(next);
    if (best.comfortable || (best.fits && table.columns <= kFewColumns)) break;
  }
  return best;
}

TableForm fit_records(const MeasuredTable& table, const TableRoom& room,
                      const Compositor& compositor) {
  TableForm form = fit_table(table, room, compositor).form;
  form.widths.back() += room.width - form.total;
  form.total = room.width;
  form.left = room.x;
  return form;
}

bool has_records(const content::Table& table) {
  constexpr std::uint32_t kLeastColumns = 4;
  if (table.head.size() != 1 || table.body.empty() || table.column_count < kLeastColumns) {
    return false;
  }
  const auto is_plain = [&](const content::TableRow& row) {
    return row.cells.size() == table.column_count &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const content::TableCell& cell) {
             return cell.columns == 1 && cell.rows == 1;
           });
  };
  return is_plain(table.head.front()) &&
         std::all_of(table.body.begin(), table.body.end(), is_plain);
}

content::Table as_records(const content::Table& table) {
  content::Table records;
  records.column_count = 2;
  const std::vector<content::TableCell>& heads = table.head.front().cells;
  for (const content::TableRow& row : table.body) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      content::TableRow& line = records.body.emplace_back();
      line.cells = {heads[c], row.cells[c]};
      line.cells[0].header = true;
      for (content::TableCell& cell : line.cells) cell.alignment = content::Alignment::natural;
    }
  }
  return records;
}

}  // namespace chaek::layout
