#include "layout/set_table.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "layout/text_align.h"

namespace chaek::layout {
namespace {

using style::Role;

const Length kStrongRule = Length::points(0.7);  // above, below
const Length kHeadRule = Length::points(0.5);
const Length kRowRule = Length::points(0.3);

/// A strip of a cell at its place in the row group.
struct Piece {
  Length top;
  Strip strip;
};

/// A cell that is set but has no height yet.
struct SetCell {
  const GridCell* place = nullptr;
  std::vector<Strip> strips;
  Length height;
};

void make_artifact(Strip& strip, TagId artifact) {
  strip.destinations.clear();
  strip.notes.clear();
  std::erase_if(strip.items,
                [](const DrawItem& item) { return std::holds_alternative<LinkArea>(item); });
  for (DrawItem& item : strip.items) {
    // A slot's line has other items now.
    if (auto* run = std::get_if<GlyphRun>(&item); run && run->slot.line != PageSlot::Line::none) {
      run->slot = {run->slot.destination, 0, 0, PageSlot::Line::fixed};
    }
    std::visit([&](auto& kind) { kind.tag = artifact; }, item);
  }
}

class TableSetter {
 public:
  TableSetter(const MeasuredTable& table, const TableForm& form, TagId tag, Length page_height,
              std::uint32_t record_rows, Compositor& compositor)
      : table_(table),
        form_(form),
        compositor_(compositor),
        tag_(tag),
        page_height_(page_height),
        record_rows_(record_rows) {}

  SetTable run() {
    SetTable set;
    set.head = set_rows(table_.head, table_.table->head.size(), Role::table_head);
    set.body = set_rows(table_.body, table_.table->body.size(), Role::table_cell);
    add_top_rule(set.head.empty() ? set.body : set.head);
    for (Strip& strip : set.head) strip.break_after = BreakAfter::forbidden;
    for (auto* strips : {&set.head, &set.body}) {
      for (Strip& strip : *strips) strip.kind = StripKind::table_row;
    }
    return set;
  }

 private:
  /// Space above and below the text of a cell; a record's lines belong together.
  Length edge() const { return form_.padding.scaled(record_rows_ > 1 ? 0.2 : 0.6); }

  std::vector<Strip> set_rows(const std::vector<GridCell>& cells, std::size_t rows, Role role) {
    std::vector<TagId> row_tags;
    row_tags.reserve(rows);
    for (std::size_t r = 0; r < rows; ++r) {
      row_tags.push_back(compositor_.tag(StructureRole::table_row, tag_));
    }
    std::vector<Strip> strips;
    std::size_t next = 0;
    for (const RowGroup& group : group_rows(cells, static_cast<std::uint32_t>(rows))) {
      const std::size_t begin = next;
      while (next < cells.size() && cells[next].row < group.first + group.count) ++next;
      std::vector<SetCell> set;
      for (std::size_t i = begin; i < next; ++i) {
        set.push_back(set_cell(cells[i], i, role, row_tags[cells[i].row]));
      }
      const bool last = group.first + group.count == rows;
      for (Strip& strip : join(std::move(set), group, role, last)) {
        strips.push_back(std::move(strip));
      }
    }
    return strips;
  }

  /// Sets cell number `index` of the head or the body.
  SetCell set_cell(const GridCell& cell, std::size_t index, Role role, TagId row) {
    const bool header = cell.cell->header || role == Role::table_head;
    StripList own;
    Stacker stacker(compositor_, own);
    Stacker::Surroundings inside;
    inside.tag =
        compositor_.tag(header ? StructureRole::table_header : StructureRole::table_data, row);
    inside.role = header ? Role::table_head : role;
    inside.indent_first = false;
    inside.tight = true;
    inside.scale = form_.scale;
    const std::uint32_t end = cell.column + cell.columns;
    const Length left = form_.before(cell.column);
    inside.column = {left_of(cell.column) + left,
                     left_of(end) - left_of(cell.column) - left - form_.after(end - 1)};
    inside.own_align = true;
    inside.align = alignment(*cell.cell, inside.role);
    if (cell.cell->alignment == content::Alignment::number && role == Role::table_cell) {
      const TableExtents& extents = table_.extents;
      inside.column.width -=
          (extents.widest_tails[cell.column] - extents.tails[index]).scaled(form_.scale);
    }
    stacker.stack(cell.cell->content, inside);
    SetCell set{&cell, std::move(own.strips), 2 * edge()};
    const bool said_before = record_rows_ > 1 && cell.column == 0 && cell.row >= record_rows_;
    for (Strip& strip : set.strips) {
      // A table inside a cell can't repeat its head: heads belong to the chapter's own list.
      strip.repeated_head = -1;
      if (said_before) make_artifact(strip, compositor_.artifact());
      set.height += strip.space_before + strip.height;
    }
    return set;
  }

  style::TextAlign alignment(const content::TableCell& cell, Role role) const {
    const style::TextAlign own = compositor_.style(role).align;
    return text_align(cell.alignment,
                      own == style::TextAlign::justify ? style::TextAlign::left : own);
  }

  Length left_of(std::uint32_t column) const {
    Length x = form_.left;
    for (std::uint32_t c = 0; c < column; ++c) x += form_.widths[c];
    return x;
  }

  /// Puts the cells of a row group beside each other.
  std::vector<Strip> join(std::vector<SetCell> set, const RowGroup& group, Role role, bool last) {
    const std::vector<Length> heights = row_heights(set, group, role);
    const auto top_of = [&](std::uint32_t row) {
      Length top;
      for (std::uint32_t r = 0; r < row; ++r) top += heights[r];
      return top;
    };
    std::vector<Piece> pieces;
    for (SetCell& cell : set) {
      const std::uint32_t row = cell.place->row - group.first;
      Length top = top_of(row) + edge();
      // The last lines of a head's cells stand beside each other.
      if (role == Role::table_head)
        top += top_of(row + cell.place->rows) - top_of(row) - cell.height;
      for (Strip& strip : cell.strips) {
        top += strip.space_before;
        const Length height = strip.height;
        pieces.push_back({top, std::move(strip)});
        top += height;
      }
    }
    std::vector<Strip> strips = slice(std::move(pieces), top_of(group.count), role);
    if (strips.size() == 1) add_inner_rules(set, group, role, top_of, strips.front());
    finish_rows(strips, group, role, last);
    return strips;
  }

  std::vector<Length> row_heights(const std::vector<SetCell>& set, const RowGroup& group,
                                  Role role) const {
    std::vector<Length> heights(group.count,
                                compositor_.style(role).leading.scaled(form_.scale) + 2 * edge());
    for (const SetCell& cell : set) {
      Length& height = heights[cell.place->row - group.first];
      if (cell.place->rows == 1) height = std::max(height, cell.height);
    }
    for (const SetCell& cell : set) {
      const std::uint32_t row = cell.place->row - group.first;
      Length room;
      for (std::uint32_t r = row; r < row + cell.place->rows; ++r) room += heights[r];
      if (room < cell.height) heights[row + cell.place->rows - 1] += cell.height - room;
    }
    return heights;
  }

  /// Makes strips of a row group: one, or where it is tall several: between lines where all cells
  /// have a gap, else wherever a strip has become tall, which moves the lines below a little.
  std::vector<Strip> slice(std::vector<Piece> pieces, Length total, Role role) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.top < b.top; });
    const bool cut = role != Role::table_head && total * 3 > page_height_;
    std::vector<Strip> strips(1);
    Length slice_top;
    Length reach;
    for (Piece& piece : pieces) {
      const bool gap = piece.top >= reach;
      const bool tall = reach - slice_top > page_height_ / 4;
      if (cut && piece.top > slice_top && reach > slice_top && (gap || tall)) {
        strips.back().height = std::max(piece.top, reach) - slice_top;
        strips.back().break_after = BreakAfter::avoid;
        slice_top = piece.top;
        strips.emplace_back();
      }
      reach = std::max(reach, piece.top + piece.strip.height);
      absorb(strips.back(), std::move(piece), slice_top);
    }
    strips.back().height = std::max(total, reach) - slice_top;
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

  /// Rules below the cells that end inside a group of rows; cells that span rows run on.
  template <class TopOf>
  void add_inner_rules(const std::vector<SetCell>& set, const RowGroup& group, Role role,
                       const TopOf& top_of, Strip& strip) {
    const style::Style& style = compositor_.style(role);
    if (!style.rule) return;
    for (const SetCell& cell : set) {
      const std::uint32_t end = cell.place->row - group.first + cell.place->rows;
      if (end >= group.count) continue;
      const Length left = left_of(cell.place->column);
      const Length right = left_of(cell.place->column + cell.place->columns);
      strip.items.push_back(FilledRectangle{{left, top_of(end) - kRowRule, right - left, kRowRule},
                                            *style.rule,
                                            compositor_.artifact()});
    }
  }

  /// The rule and the ground of a row group, and whether the page may end below it.
  void finish_rows(std::vector<Strip>& strips, const RowGroup& group, Role role, bool last) {
    const bool head = role == Role::table_head;
    const style::Style& style = compositor_.style(role);
    const std::uint32_t end = group.first + group.count;
    const bool record_end = end % record_rows_ == 0;
    if (!record_end) strips.back().break_after = BreakAfter::avoid;
    const std::optional<Color> color = last ? compositor_.style(Role::table_head).rule : style.rule;
    if (color && (record_end || last) && !(head && !last)) {
      const Length thickness = head ? kHeadRule : last ? kStrongRule : kRowRule;
      Strip& strip = strips.back();
      strip.items.push_back(
          FilledRectangle{{form_.left, strip.height - thickness, form_.total, thickness},
                          *color,
                          compositor_.artifact()});
    }
    if (!style.background) return;
    for (Strip& strip : strips) {
      strip.items.insert(strip.items.begin(),
                         FilledRectangle{{form_.left, Length{}, form_.total, strip.height},
                                         *style.background,
                                         compositor_.artifact()});
    }
  }

  void add_top_rule(std::vector<Strip>& strips) {
    const style::Style& style = compositor_.style(Role::table_head);
    if (strips.empty() || !style.rule) return;
    Strip& first = strips.front();
    const std::size_t at = style.background ? 1 : 0;
    first.items.insert(
        first.items.begin() + static_cast<std::ptrdiff_t>(std::min(at, first.items.size())),
        FilledRectangle{
            {form_.left, Length{}, form_.total, kStrongRule}, *style.rule, compositor_.artifact()});
  }

  const MeasuredTable& table_;
  const TableForm& form_;
  Compositor& compositor_;
  TagId tag_;
  Length page_height_;
  std::uint32_t record_rows_;
};

}  // namespace

SetTable set_table(const MeasuredTable& table, const TableForm& form, TagId tag, Length page_height,
                   std::uint32_t record_rows, Compositor& compositor) {
  return TableSetter(table, form, tag, page_height, record_rows, compositor).run();
}

RepeatedHead repeated_head(const std::vector<Strip>& head, TagId artifact) {
  RepeatedHead made;
  for (const Strip& strip : head) {
    Strip copy = strip;
    make_artifact(copy, artifact);
    made.height += copy.height;
    made.strips.push_back(std::move(copy));
  }
  return made;
}

}  // namespace chaek::layout
