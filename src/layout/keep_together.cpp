#include "layout/keep_together.h"

#include <algorithm>

namespace chaek::layout {
namespace {

constexpr std::int64_t kLinesAfterHeading = 2;
constexpr std::int64_t kShortBlock = 6;  // lines of the grid: a table or code that is kept whole
constexpr std::size_t kLeastRows = 3;    // of longer code or a longer table, on either page

/// Keeps lines from strip `first` on with what stands above them until they are enough.
void keep_lines(std::vector<Strip>& strips, std::size_t first, Length enough) {
  Length height;
  for (std::size_t i = first; i + 1 < strips.size(); ++i) {
    height += strips[i].height;
    // A little less than whole lines will do: small type counts line by line too.
    if (height >= enough) return;
    if (strips[i + 1].kind == StripKind::heading) {  // the section is no longer
      keep_with_next(strips[i], BreakAfter::disliked);
      return;
    }
    keep_with_next(strips[i], BreakAfter::avoid);
  }
}

/// Keeps the strips [begin, end) of code or a table together where they are few, else the first
/// and the last of them. Blank lines of code don't count.
void keep_rows(std::vector<Strip>& strips, std::size_t begin, std::size_t end, Length few) {
  Length height;
  std::size_t after = 0;
  for (std::size_t i = begin; i < end; ++i) {
    height += strips[i].height;
    after += strips[i].items.empty() ? 0 : 1;
  }
  std::size_t before = 0;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const std::size_t row = strips[i].items.empty() ? 0 : 1;
    before += row;
    after -= row;
    const std::size_t least = std::min(before, after);
    if (least < kLeastRows) keep_with_next(strips[i], BreakAfter::unwelcome);
    if (height <= few) keep_with_next(strips[i], BreakAfter::disliked);
    if (least < 2 && strips[i].kind == StripKind::code) {
      keep_with_next(strips[i], BreakAfter::avoid);
    }
  }
}

void keep_all_rows(std::vector<Strip>& strips, Length few) {
  for (std::size_t begin = 0; begin < strips.size();) {
    std::size_t end = begin + 1;
    const StripKind kind = strips[begin].kind;
    while (end < strips.size() && strips[end].kind == kind && !strips[end].begins_block) ++end;
    if (kind == StripKind::code || kind == StripKind::table_row) {
      keep_rows(strips, begin, end, few);
    }
    begin = end;
  }
}

/// A thematic break stands neither at the top nor at the foot of a page.
void keep_thematic_break(std::vector<Strip>& strips, std::size_t i) {
  keep_with_next(strips[i], BreakAfter::avoid);
  if (i > 0 && !strips[i].discardable) keep_with_next(strips[i - 1], BreakAfter::avoid);
}

bool off_grid_heading(const Strip& strip) {
  return strip.kind == StripKind::heading && !strip.on_grid;
}

/// Measures from the heading at `first`, and those that follow it at once, to the first line below
/// that stands on the grid.
void tie_to_grid(std::vector<Strip>& strips, std::size_t first) {
  Length height = strips[first].height;
  std::size_t i = first + 1;
  for (; i < strips.size() && off_grid_heading(strips[i]); ++i) {
    height += strips[i].space_before + strips[i].height;
  }
  if (i < strips.size() && strips[i].on_grid) {
    strips[first].to_grid = height + strips[i].space_before;
  }
}

}  // namespace

void keep_together(StripList& list, const style::Theme& theme) {
  std::vector<Strip>& strips = list.strips;
  const Length enough = (theme.page.grid * kLinesAfterHeading).scaled(0.75);
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const bool next = i + 1 < strips.size();
    const bool tied = i > 0 && off_grid_heading(strips[i - 1]);
    if (off_grid_heading(strips[i]) && !tied) tie_to_grid(strips, i);
    if (strips[i].kind == StripKind::heading && next && strips[i + 1].kind != StripKind::heading) {
      keep_lines(strips, i + 1, enough);
    }
    if (strips[i].kind == StripKind::thematic_break) keep_thematic_break(strips, i);
  }
  keep_all_rows(strips, theme.page.grid * kShortBlock);
}

}  // namespace chaek::layout
