#include "layout/measure_table.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "base/utf8.h"
#include "book/number_columns.h"
#include "content/walk.h"
#include "layout/break_lines.h"
#include "layout/rich_text.h"

namespace chaek::layout {
namespace {

using style::Role;

constexpr int kPictureEms = 16;      // what a picture in a cell would like …
constexpr int kLeastPictureEms = 4;  // … and what it gets at the least
constexpr int kLongestWordEms = 13;  // longer pieces (addresses, paths) may be broken anywhere

/// Measures the blocks of one cell.
class CellMeasure {
 public:
  CellMeasure(const style::Style& style, Compositor& compositor)
      : style_(style), compositor_(compositor) {}

  void blocks(const content::Blocks& blocks) {
    for (const content::Block& block : blocks) {
      std::visit([&](const auto& kind) { add(kind); }, block.kind);
    }
  }

  ParagraphExtent extent;
  Length tail;  ///< of the last paragraph, behind its integer digits

 private:
  void inlines(const content::Inlines& inlines) {
    const RichText rich = collect(inlines, style_, compositor_.artifact(), compositor_);
    const std::vector<ParagraphGlyph> glyphs = shape_paragraph(rich, compositor_);
    const ParagraphExtent own = paragraph_extent(glyphs, rich);
    demand(own.least, own.most);
    const std::size_t integer = book::integer_end(rich.text);
    tail = Length{};
    for (const ParagraphGlyph& glyph : glyphs) {
      if (glyph.cluster >= integer) tail += Length::units(glyph.advance);
    }
  }

  void demand(Length least, Length most) {
    extent.least = std::max(extent.least, least + indent_);
    extent.most = std::max(extent.most, most + indent_);
  }

  void within(Length indent, const content::Blocks& content) {
    indent_ += indent;
    blocks(content);
    indent_ -= indent;
  }

  void add(const content::Paragraph& paragraph) { inlines(paragraph.content); }
  void add(const content::Heading& heading) { inlines(heading.content); }
  void add(const content::List& list) {
    for (const content::ListItem& item : list.items) {
      within(compositor_.theme.details.list_indent, item.content);
    }
  }
  void add(const content::Quote& quote) { within(style_.size * 3, quote.content); }
  void add(const content::Callout& callout) {
    inlines(callout.title);
    within(style_.size * 2, callout.content);
  }
  void add(const content::CodeBlock& code) {
    std::size_t longest = 0;
    std::string_view rest = code.text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      longest = std::max(longest, static_cast<std::size_t>(base::display_width(line)));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    demand(style_.size * 6, style_.size * static_cast<std::int64_t>(longest + 2) / 2);
  }
  void add(const content::Table& table) {
    Length least;
    Length most;
    for (const auto* rows : {&table.head, &table.body}) {
      for (const content::TableRow& row : *rows) {
        CellMeasure inner(style_, compositor_);
        for (const content::TableCell& cell : row.cells) inner.blocks(cell.content);
        const auto count = static_cast<std::int64_t>(row.cells.size());
        least = std::max(least, inner.extent.least * count);
        most = std::max(most, inner.extent.most * count);
      }
    }
    demand(least, most);
  }
  void add(const content::Figure& figure) {
    demand(style_.size * kLeastPictureEms, style_.size * kPictureEms);
    inlines(figure.caption);
  }
  void add(const content::LinkCard& card) { inlines(card.title); }
  void add(const content::ThematicBreak&) {}
  void add(const content::Details& details) {
    inlines(details.summary);
    within(style_.size, details.content);
  }
  void add(const content::Division& division) { blocks(division.content); }
  void add(const content::DefinitionList& list) {
    for (const content::DefinitionItem& item : list.items) {
      for (const content::Inlines& term : item.terms) inlines(term);
      for (const content::Blocks& definition : item.definitions) {
        within(style_.size * 2, definition);
      }
    }
  }

  const style::Style& style_;
  Compositor& compositor_;
  Length indent_;
};

class TableMeasure {
 public:
  TableMeasure(std::uint32_t columns, Compositor& compositor)
      : compositor_(compositor), counts_(columns, 0) {
    extents_.columns.resize(columns);
    extents_.widest_tails.resize(columns);
  }

  TableExtents run(const std::vector<GridCell>& head, const std::vector<GridCell>& body) && {
    const std::size_t nodes = compositor_.structure.size();
    const MissingGlyphs missing = compositor_.missing;
    rows(head, Role::table_head, extents_.head);
    rows(body, Role::table_cell, extents_.body);
    for (std::size_t c = 0; c < counts_.size(); ++c) {
      if (counts_[c] > 0) extents_.columns[c].typical = extents_.columns[c].typical / counts_[c];
    }
    for (const auto& [cell, extent] : spanning_) widen(*cell, extent);
    compositor_.structure.resize(nodes);
    compositor_.missing = missing;
    return std::move(extents_);
  }

 private:
  void rows(const std::vector<GridCell>& cells, Role role, std::vector<Length>& mosts) {
    for (const GridCell& cell : cells) {
      const style::Style& style = compositor_.style(cell.cell->header ? Role::table_head : role);
      CellMeasure measure(style, compositor_);
      measure.blocks(cell.cell->content);
      ParagraphExtent extent = measure.extent;
      extent.least = std::min(extent.least, style.size * kLongestWordEms);
      mosts.push_back(extent.most);
      if (role == Role::table_cell) add_tail(cell, measure.tail);
      if (cell.columns > 1) {
        spanning_.emplace_back(&cell, extent);
        continue;
      }
      ColumnExtent& column = extents_.columns[cell.column];
      column.least = std::max(column.least, extent.least);
      column.most = std::max(column.most, extent.most);
      column.typical += extent.most;
      ++counts_[cell.column];
    }
  }

  void add_tail(const GridCell& cell, Length tail) {
    const bool number = cell.cell->alignment == content::Alignment::number;
    extents_.tails.push_back(number ? tail : Length{});
    Length& widest = extents_.widest_tails[cell.column];
    widest = std::max(widest, extents_.tails.back());
  }

  /// Gives the columns under a cell that spans them what they lack for it.
  void widen(const GridCell& cell, const ParagraphExtent& extent) {
    Length least;
    Length most;
    for (std::uint32_t c = cell.column; c < cell.column + cell.columns; ++c) {
      least += extents_.columns[c].least;
      most += extents_.columns[c].most;
    }
    const auto count = static_cast<std::int64_t>(cell.columns);
    for (std::uint32_t c = cell.column; c < cell.column + cell.columns; ++c) {
      ColumnExtent& column = extents_.columns[c];
      if (extent.least > least) column.least += (extent.least - least) / count;
      // A spanning cell wraps: its own length is no reason to spread columns apart.
      column.most = std::max(column.most, column.least);
    }
  }

  Compositor& compositor_;
  std::vector<std::int64_t> counts_;
  std::vector<std::pair<const GridCell*, ParagraphExtent>> spanning_;
  TableExtents extents_;
};

/// The room that a column of numbers needs when its points stand under each other.
void make_room_for_points(const std::vector<GridCell>& body, TableExtents& extents) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i].cell->alignment != content::Alignment::number) continue;
    ColumnExtent& column = extents.columns[body[i].column];
    const Length needed = extents.body[i] - extents.tails[i] + extents.widest_tails[body[i].column];
    column.most = std::max(column.most, needed);
    column.least = std::max(column.least, needed);
  }
}

}  // namespace

TableExtents measure_table(const std::vector<GridCell>& head, const std::vector<GridCell>& body,
                           std::uint32_t columns, Compositor& compositor) {
  TableExtents extents = TableMeasure(columns, compositor).run(head, body);
  make_room_for_points(body, extents);
  return extents;
}

}  // namespace chaek::layout
