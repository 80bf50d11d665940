#include <algorithm>
#include <utility>
#include <variant>

#include "content/walk.h"
#include "layout/column_widths.h"
#include "layout/set_line.h"
#include "layout/stack.h"

namespace chaek::layout {
namespace {

using style::Role;

constexpr double kScales[]{1.0, 0.92, 0.84, 0.76, 0.7};  // of the type, until the columns fit

/// A cell at its place in the grid.
struct GridCell {
  const content::TableCell* cell = nullptr;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

/// Rows that spans tie together, to be laid out as one.
struct RowGroup {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// Places cells column by column, around those that span rows from above (HTML, "forming a table").
std::vector<GridCell> place_cells(const std::vector<content::TableRow>& rows,
                                  std::uint32_t columns) {
  std::vector<GridCell> cells;
  std::vector<std::uint32_t> busy(columns, 0);  // for each column, rows still taken from above
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    std::uint32_t column = 0;
    for (const content::TableCell& cell : rows[r].cells) {
      while (column < columns && busy[column] > 0) ++column;
      if (column >= columns) column = columns - 1;  // more cells than columns: nothing is lost
      cells.push_back({&cell, r, column});
      const std::uint32_t until =
          std::min<std::uint32_t>(columns, column + std::max<std::uint16_t>(1, cell.columns));
      const auto span = std::min<std::uint32_t>(std::max<std::uint16_t>(1, cell.rows),
                                                static_cast<std::uint32_t>(rows.size()) - r);
      for (; column < until; ++column) busy[column] = span;
    }
    for (std::uint32_t& count : busy) count -= count > 0 ? 1 : 0;
  }
  return cells;
}

std::uint32_t column_span(const GridCell& cell, std::uint32_t columns) {
  return std::clamp<std::uint32_t>(cell.cell->columns, 1, columns - cell.column);
}

std::uint32_t row_span(const GridCell& cell, std::uint32_t rows) {
  return std::clamp<std::uint32_t>(cell.cell->rows, 1, rows - cell.row);
}

std::vector<RowGroup> group_rows(const std::vector<GridCell>& cells, std::uint32_t rows) {
  std::vector<std::uint32_t> last(rows);
  for (std::uint32_t r = 0; r < rows; ++r) last[r] = r;
  for (const GridCell& cell : cells) {
    last[cell.row] = std::max(last[cell.row], cell.row + row_span(cell, rows) - 1);
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

/// A strip of a cell at its place in the row group.
struct Piece {
  Length top;
  Strip strip;
};

}  // namespace

/// Sets one table; what it needs of the Stacker is what surrounds the table.
class TableSetter {
 public:
  TableSetter(const content::Table& table, const Stacker::Surroundings& around,
              Compositor& compositor, StripList& list)
      : table_(table),
        around_(around),
        compositor_(compositor),
        list_(list),
        columns_(std::max<std::uint32_t>(1, table.column_count)) {
    tag_ = compositor.tag(StructureRole::table, around.tag);
  }

  std::vector<Strip> run() {
    const auto head = place_cells(table_.head, columns_);
    const auto body = place_cells(table_.body, columns_);
    choose_widths(head, body);
    std::vector<Strip> strips = set_rows(table_.head, head, Role::table_head, true);
    if (!strips.empty() && !table_.body.empty()) repeat_head(strips);
    add_top_rule(strips);
    const std::size_t first = strips.size();
    for (Strip& strip : set_rows(table_.body, body, Role::table_cell, false)) {
      strips.push_back(std::move(strip));
    }
    if (first == 0) add_top_rule(strips);
    for (std::size_t i = first; i < strips.size(); ++i) strips[i].repeated_head = head_;
    for (Strip& strip : strips) strip.kind = StripKind::table_row;
    return strips;
  }

 private:
  style::Style scaled_style(Role role) const {
    style::Style style = compositor_.style(role);
    style.padding = style.padding.scaled(scale_);
    return style;
  }

  Length padding() const { return scaled_style(Role::table_cell).padding; }

  void choose_widths(const std::vector<GridCell>& head, const std::vector<GridCell>& body) {
    const Length available = around_.column.width;
    std::vector<ParagraphExtent> extents;
    for (const double scale : kScales) {
      scale_ = scale * around_.scale;
      extents.assign(columns_, {});
      measure(head, Role::table_head, extents);
      measure(body, Role::table_cell, extents);
      for (ParagraphExtent& extent : extents) {
        extent.least = std::max(extent.least, Length::points(4)) + 2 * padding();
        extent.most = std::max(extent.most, Length::points(4)) + 2 * padding();
      }
      if (columns_fit(extents, available)) break;
    }
    widths_ = column_widths(extents, available);
    Length total;
    for (const Length width : widths_) total += width;
    left_ = around_.column.x + (around_.own_align && around_.align == style::TextAlign::center
                                    ? (available - total) / 2
                                    : Length{});
    total_ = total;
  }

  /// Widens `extents` to what the cells need. Measuring leaves no trace in the structure tree.
  void measure(const std::vector<GridCell>& cells, Role role,
               std::vector<ParagraphExtent>& extents) {
    const std::size_t nodes = compositor_.structure.size();
    const MissingGlyphs missing = compositor_.missing;
    for (const GridCell& cell : cells) {
      if (column_span(cell, columns_) > 1) continue;
      style::Style style = compositor_.style(cell.cell->header ? Role::table_head : role);
      style.size = style.size.scaled(scale_);
      measure_blocks(cell.cell->content, style, Length{}, extents[cell.column]);
    }
    compositor_.structure.resize(nodes);
    compositor_.missing = missing;
  }

  void measure_inlines(const content::Inlines& inlines, const style::Style& style, Length indent,
                       ParagraphExtent& extent) {
    const RichText rich = collect(inlines, style, tag_, compositor_);
    const ParagraphExtent own = paragraph_extent(shape_paragraph(rich, compositor_), rich);
    // One unit more, so that rounding never breaks a cell that fits exactly.
    extent.least = std::max(extent.least, own.least + indent + Length::units(1));
    extent.most = std::max(extent.most, own.most + indent + Length::units(1));
  }

  void measure_blocks(const content::Blocks& blocks, const style::Style& style, Length indent,
                      ParagraphExtent& extent) {
    const Length step = compositor_.theme.details.list_indent.scaled(scale_);
    content::walk(
        blocks,
        [&](const content::Block& block) {
          if (const auto* paragraph = std::get_if<content::Paragraph>(&block.kind)) {
            measure_inlines(paragraph->content, style, indent, extent);
          } else if (const auto* heading = std::get_if<content::Heading>(&block.kind)) {
            measure_inlines(heading->content, style, indent, extent);
          } else if (std::holds_alternative<content::List>(block.kind)) {
            indent += step;
          } else if (const auto* code = std::get_if<content::CodeBlock>(&block.kind)) {
            extent.most = std::max(extent.most,
                                   style.size * static_cast<std::int64_t>(code->text.size()) / 2);
            extent.least = std::max(extent.least, style.size * 6);
          } else if (std::holds_alternative<content::Figure>(block.kind)) {
            extent.most = std::max(extent.most, style.size * 16);
            extent.least = std::max(extent.least, style.size * 4);
          }
        },
        [](const content::Inline&) {});
  }

  std::vector<Strip> set_rows(const std::vector<content::TableRow>& rows,
                              const std::vector<GridCell>& cells, Role role, bool head) {
    std::vector<Strip> strips;
    std::vector<TagId> row_tags;
    row_tags.reserve(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      row_tags.push_back(compositor_.tag(StructureRole::table_row, tag_));
    }
    auto next = cells.begin();
    const auto count = static_cast<std::uint32_t>(rows.size());
    for (const RowGroup& group : group_rows(cells, count)) {
      const auto begin = next;
      while (next != cells.end() && next->row < group.first + group.count) ++next;
      for (Strip& strip : set_group(begin, next, group, role, row_tags, head)) {
        strips.push_back(std::move(strip));
      }
    }
    return strips;
  }

  std::vector<Strip> set_group(std::vector<GridCell>::const_iterator begin,
                               std::vector<GridCell>::const_iterator end, const RowGroup& group,
                               Role role, const std::vector<TagId>& row_tags, bool head) {
    struct SetCell {
      const GridCell* place;
      std::vector<Strip> strips;
      Length height;
    };
    const Length edge = padding().scaled(0.6);
    std::vector<SetCell> set;
    std::vector<Length> heights(group.count, compositor_.style(role).leading.scaled(scale_));
    for (auto it = begin; it != end; ++it) {
      SetCell& cell = set.emplace_back();
      cell.place = &*it;
      cell.strips = set_cell(*it, role, row_tags[it->row]);
      for (const Strip& strip : cell.strips) cell.height += strip.space_before + strip.height;
      cell.height += 2 * edge;
      const std::uint32_t row = it->row - group.first;
      if (it->cell->rows <= 1) heights[row] = std::max(heights[row], cell.height);
    }
    for (const SetCell& cell : set) {
      const std::uint32_t row = cell.place->row - group.first;
      const std::uint32_t span = std::min<std::uint32_t>(
          std::max<std::uint16_t>(1, cell.place->cell->rows), group.count - row);
      Length room;
      for (std::uint32_t r = row; r < row + span; ++r) room += heights[r];
      if (room < cell.height) heights[row + span - 1] += cell.height - room;
    }
    std::vector<Piece> pieces;
    for (SetCell& cell : set) {
      Length top = edge;
      for (std::uint32_t r = 0; r < cell.place->row - group.first; ++r) top += heights[r];
      for (Strip& strip : cell.strips) {
        top += strip.space_before;
        const Length height = strip.height;
        pieces.push_back({top, std::move(strip)});
        top += height;
      }
    }
    return slice(std::move(pieces), heights, head);
  }

  std::vector<Strip> set_cell(const GridCell& cell, Role role, TagId row) {
    const bool header = cell.cell->header || role == Role::table_head;
    StripList own;
    Stacker stacker(compositor_, own);
    Stacker::Surroundings inside;
    inside.tag =
        compositor_.tag(header ? StructureRole::table_header : StructureRole::table_data, row);
    inside.role = header ? Role::table_head : role;
    inside.indent_first = false;
    inside.tight = true;
    inside.scale = scale_;
    inside.list_depth = around_.list_depth;
    inside.column.x = left_ + padding();
    for (std::uint32_t c = 0; c < cell.column; ++c) inside.column.x += widths_[c];
    for (std::uint32_t c = cell.column; c < cell.column + column_span(cell, columns_); ++c) {
      inside.column.width += widths_[c];
    }
    inside.column.width -= 2 * padding();
    inside.own_align = true;
    inside.align = style::TextAlign::left;
    if (cell.cell->alignment == content::Alignment::center) inside.align = style::TextAlign::center;
    if (cell.cell->alignment == content::Alignment::right) inside.align = style::TextAlign::right;
    stacker.stack(cell.cell->content, inside);
    // A table inside a cell can't repeat its head: heads belong to the chapter's own list.
    for (Strip& strip : own.strips) strip.repeated_head = -1;
    return std::move(own.strips);
  }

  /// Makes strips of a row group: one, or where it is tall as many as can be cut without crossing a
  /// cell's line.
  std::vector<Strip> slice(std::vector<Piece> pieces, const std::vector<Length>& heights,
                           bool head) {
    Length total;
    for (const Length height : heights) total += height;
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.top < b.top; });
    const bool cut = !head && total * 3 > compositor_.theme.page.block_height();
    std::vector<Strip> strips;
    Length slice_top;
    Length reach;
    strips.emplace_back();
    for (Piece& piece : pieces) {
      if (cut && piece.top >= reach && reach > slice_top) {
        strips.back().height = piece.top - slice_top;
        strips.back().break_after = BreakAfter::avoid;
        slice_top = piece.top;
        strips.emplace_back();
      }
      reach = std::max(reach, piece.top + piece.strip.height);
      absorb(strips.back(), std::move(piece), slice_top);
    }
    strips.back().height = total - slice_top;
    if (head) strips.back().break_after = BreakAfter::forbidden;
    add_rules(strips, heights, total, head);
    return strips;
  }

  /// Puts a cell's strip into a slice that begins at `slice_top`.
  void absorb(Strip& slice, Piece piece, Length slice_top) {
    const Length down = piece.top - slice_top;
    for (const Backdrop& backdrop : piece.strip.backdrops) {
      slice.items.push_back(FilledRectangle{{backdrop.x, down, backdrop.width, piece.strip.height},
                                            backdrop.color,
                                            compositor_.artifact()});
    }
    shift(piece.strip.items, Length{}, down);
    slice.items.insert(slice.items.end(), std::make_move_iterator(piece.strip.items.begin()),
                       std::make_move_iterator(piece.strip.items.end()));
    slice.notes.insert(slice.notes.end(), piece.strip.notes.begin(), piece.strip.notes.end());
    slice.destinations.insert(slice.destinations.end(), piece.strip.destinations.begin(),
                              piece.strip.destinations.end());
  }

  void add_rules(std::vector<Strip>& strips, const std::vector<Length>& heights, Length total,
                 bool head) {
    const style::Style& style = compositor_.style(head ? Role::table_head : Role::table_cell);
    if (!style.rule) return;
    const Length thickness = Length::points(head ? 0.6 : 0.3);
    Length y;
    Length strip_top;
    std::size_t s = 0;
    for (const Length height : heights) {
      y += height;
      while (s + 1 < strips.size() && strip_top + strips[s].height < y) {
        strip_top += strips[s].height;
        ++s;
      }
      if (!head && y != total && heights.size() > 1) continue;  // spans run across
      strips[s].items.push_back(
          FilledRectangle{{left_, y - strip_top - thickness, total_, thickness},
                          *style.rule,
                          compositor_.artifact()});
    }
  }

  void add_top_rule(std::vector<Strip>& strips) {
    const style::Style& style = compositor_.style(Role::table_head);
    if (strips.empty() || !style.rule) return;
    strips.front().items.insert(
        strips.front().items.begin(),
        FilledRectangle{
            {left_, Length{}, total_, Length::points(0.6)}, *style.rule, compositor_.artifact()});
  }

  /// Keeps a copy of the head for the table's later pages; it is decoration there, said once
  /// already.
  void repeat_head(const std::vector<Strip>& strips) {
    RepeatedHead head;
    for (const Strip& strip : strips) {
      Strip copy = strip;
      copy.destinations.clear();
      copy.notes.clear();
      std::vector<DrawItem> items;
      for (DrawItem& item : copy.items) {
        if (std::holds_alternative<LinkArea>(item)) continue;
        std::visit([&](auto& kind) { kind.tag = compositor_.artifact(); }, item);
        items.push_back(std::move(item));
      }
      copy.items = std::move(items);
      head.height += copy.height;
      head.strips.push_back(std::move(copy));
    }
    add_top_rule(head.strips);
    head_ = static_cast<std::int32_t>(list_.heads.size());
    list_.heads.push_back(std::move(head));
  }

  const content::Table& table_;
  const Stacker::Surroundings& around_;
  Compositor& compositor_;
  StripList& list_;
  std::uint32_t columns_;
  TagId tag_ = 0;
  double scale_ = 1.0;
  std::vector<Length> widths_;
  Length left_;
  Length total_;
  std::int32_t head_ = -1;
};

void Stacker::add(const content::Table& table, const Surroundings& around) {
  const style::Style style = style_of(Role::table_head, around);
  const std::size_t first = list_.strips.size();
  space(style.space_before);
  if (!table.caption.empty()) {
    const style::Style caption = style_of(Role::caption, around);
    const TagId tag = compositor_.tag(StructureRole::caption, around.tag);
    std::vector<Strip> strips = set_paragraph(collect(table.caption, caption, tag, compositor_),
                                              caption, around.column, Length{}, compositor_);
    for (Strip& strip : strips) strip.break_after = BreakAfter::forbidden;
    append(std::move(strips), around, Length{});
  }
  TableSetter setter(table, around, compositor_, list_);
  append(setter.run(), around, Length{});
  space(style.space_after);
  if (around.scale == 1.0) center_on_grid(first);
  after_heading_ = false;
}

}  // namespace chaek::layout
