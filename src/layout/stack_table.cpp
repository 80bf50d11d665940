#include <algorithm>
#include <utility>
#include <variant>

#include "content/walk.h"
#include "layout/page_filler.h"
#include "layout/set_table.h"
#include "layout/stack.h"
#include "layout/table_form.h"

namespace chaek::layout {
namespace {

using style::Role;

constexpr std::size_t kFewRows = 4;  // that read better as records than on a page of their own

bool has_notes(const content::Table& table) {
  bool found = false;
  const auto look = [&](const content::Inline& node) {
    found = found || std::holds_alternative<content::FootnoteMark>(node.kind);
  };
  content::walk_inlines(table.caption, look);
  for (const auto* rows : {&table.head, &table.body}) {
    for (const content::TableRow& row : *rows) {
      for (const content::TableCell& cell : row.cells) {
        content::walk(cell.content, [](const content::Block&) {}, look);
      }
    }
  }
  return found;
}

/// Puts the strips of a wide table on pages of their own, turned: the text block is as wide there
/// as it is high elsewhere.
class SidewaysPages {
 public:
  SidewaysPages(const style::Theme& theme, TagId artifact)
      : page_(theme.page), depth_(text_depth(theme)), artifact_(artifact) {}

  std::vector<Strip> fill(std::vector<Strip> caption, SetTable table) {
    const RepeatedHead repeated = repeated_head(table.head, artifact_);
    begin_page();
    for (Strip& strip : caption) take(std::move(strip));
    for (Strip& strip : table.head) take(std::move(strip));
    for (Strip& strip : table.body) {
      if (used_ + strip.height > page_.measure() && holds_rows_) {
        begin_page();
        for (const Strip& head : repeated.strips) take(head);
      }
      take(std::move(strip));
      holds_rows_ = true;
    }
    return std::move(pages_);
  }

 private:
  void begin_page() {
    Strip& page = pages_.emplace_back();
    page.sideways = true;
    page.height = depth_;
    used_ = Length{};
    holds_rows_ = false;
  }

  void take(Strip strip) {
    used_ += strip.space_before;
    shift(strip.items, Length{}, used_);
    used_ += strip.height;
    Strip& page = pages_.back();
    page.items.insert(page.items.end(), std::make_move_iterator(strip.items.begin()),
                      std::make_move_iterator(strip.items.end()));
    page.destinations.insert(page.destinations.end(), strip.destinations.begin(),
                             strip.destinations.end());
    page.notes.insert(page.notes.end(), strip.notes.begin(), strip.notes.end());
  }

  const style::PageGeometry& page_;
  Length depth_;
  TagId artifact_;
  std::vector<Strip> pages_;
  Length used_;
  bool holds_rows_ = false;
};

}  // namespace

std::vector<Strip> Stacker::table_caption(const content::Table& table, const Column& column,
                                          const Surroundings& around, TagId tag) {
  if (table.caption.empty()) return {};
  const style::Style style = style_of(Role::caption, around);
  const TagId own = compositor_.tag(StructureRole::caption, tag);
  std::vector<Strip> strips = set_paragraph(collect(table.caption, style, own, compositor_), style,
                                            column, Length{}, compositor_);
  for (Strip& strip : strips) strip.break_after = BreakAfter::forbidden;
  return strips;
}

void Stacker::add(const content::Table& table, const Surroundings& around) {
  const style::PageGeometry& page = compositor_.theme.page;
  const MeasuredTable upright = measured(table, compositor_);
  const TableRoom room{around.column.x, around.column.width, around.scale};
  const FittedForm fitted = fit_table(upright, room, compositor_);
  if (!fitted.comfortable) {
    const bool records = has_records(table);
    const bool alone = around.role == Role::body && around.column.width == page.measure() &&
                       around.backdrops.empty() &&
                       (compositor_.notes_may_leave || !has_notes(table));
    if (alone && (table.body.size() > kFewRows || !records)) {
      const FittedForm turned =
          fit_table(upright, {Length{}, page.block_height(), around.scale}, compositor_);
      if (turned.fits) return add_sideways(upright, turned.form, around);
    }
    if (records) {
      const content::Table told = as_records(table);
      const MeasuredTable lines = measured(told, compositor_);
      return add_upright(table, lines, fit_records(lines, room, compositor_), around,
                         table.column_count);
    }
  }
  add_upright(table, upright, fitted.form, around, 1);
}

void Stacker::add_upright(const content::Table& written, const MeasuredTable& table,
                          const TableForm& form, const Surroundings& around,
                          std::uint32_t record_rows) {
  const style::Style style = style_of(Role::table_head, around);
  const std::size_t first = list_.strips.size();
  const TagId tag = compositor_.tag(StructureRole::table, around.tag);
  space(style.space_before);
  append(table_caption(written, around.column, around, tag), around, Length{});
  SetTable set =
      set_table(table, form, tag, compositor_.theme.page.block_height(), record_rows, compositor_);
  if (!set.head.empty() && !set.body.empty()) {
    for (Strip& strip : set.body) {
      strip.repeated_head = static_cast<std::int32_t>(list_.heads.size());
    }
    list_.heads.push_back(repeated_head(set.head, compositor_.artifact()));
  }
  std::vector<Strip> rows = std::move(set.head);
  rows.insert(rows.end(), std::make_move_iterator(set.body.begin()),
              std::make_move_iterator(set.body.end()));
  append(std::move(rows), around, Length{});
  space(style.space_after);
  if (around.scale == 1.0) center_on_grid(first);
  after_heading_ = false;
}

void Stacker::add_sideways(const MeasuredTable& table, const TableForm& form,
                           const Surroundings& around) {
  const style::PageGeometry& page = compositor_.theme.page;
  const TagId tag = compositor_.tag(StructureRole::table, around.tag);
  std::vector<Strip> caption =
      table_caption(*table.table, {Length{}, page.block_height()}, around, tag);
  SetTable set = set_table(table, form, tag, page.measure(), 1, compositor_);
  SidewaysPages pages(compositor_.theme, compositor_.artifact());
  const Length after = pending_;
  for (Strip& strip : pages.fill(std::move(caption), std::move(set))) {
    // The text that follows fills the page before, as it does around a large picture; but notes
    // come in the order of their marks.
    MovableFigure movable;
    movable.begin = static_cast<std::uint32_t>(list_.strips.size());
    movable.end = movable.begin + 1;
    pending_ = Length{};
    append({std::move(strip)}, around, Length{});
    const bool may_move = list_.strips.back().notes.empty();
    if (movable.begin > 0 && may_move) list_.figures.push_back(movable);
  }
  pending_ = after;
  without_figure_ = after;
  after_heading_ = false;
}

}  // namespace chaek::layout
