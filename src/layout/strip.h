#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "layout/page.h"

namespace chaek::layout {

/// A colour behind strips that runs on from strip to strip (a quotation's bar, the ground of code):
/// the composer paints it from where the strip before ended down to this strip's end.
struct Backdrop {
  Length x;
  Length width;
  Color color;
  std::uint32_t box = 0;  ///< strips of one box have the same number, so that gaps are painted too
  Length reach{};         ///< how far it goes on, beyond text, where a page cuts it
};

/// What a page break after a strip costs, from nothing to what is only done where nothing else is
/// possible. `unwelcome` parts what looks better together (the one-line items of a list),
/// `disliked` leaves a section of a line at a page's end or tears a short block of code, `avoid`
/// makes a widow, an orphan or a lead-in there, `forbidden` strands a heading.
enum class BreakAfter : std::uint8_t { free, unwelcome, disliked, avoid, forbidden, forced };

/// What the rules of page breaks need to know of a strip.
enum class StripKind : std::uint8_t { plain, heading, thematic_break, code, table_row };

/// A full-width slice of a page that never splits. Items are placed from the strip's own top left
/// corner, which lies at the left edge of the text block.
struct Strip {
  Length height;
  Length space_before;   ///< vanishes at the top of a page
  bool on_grid = false;  ///< its top stands on the baseline grid
  /// Of a heading: from its top down to that of the line below it, which stands on the grid. What
  /// is missing to the next line of the grid goes above the heading, not between the two.
  Length to_grid;
  StripKind kind = StripKind::plain;
  BreakAfter break_after = BreakAfter::free;
  bool begins_block = false;  ///< the first of a paragraph, a table, a figure …
  bool barrier = false;       ///< pictures that were put off come before it
  bool discardable = false;   ///< vanishes at the top of a page (a rule above a heading)
  std::vector<DrawItem> items;
  std::vector<Backdrop> backdrops;
  std::vector<std::uint32_t> notes;         ///< numbers of the footnotes whose first mark is here
  std::vector<DestinationId> destinations;  ///< places that are here
  bool sideways = false;            ///< a page of its own, turned (Page::sideways); items from
                                    ///< the turned text block's top left corner
  std::int32_t repeated_head = -1;  ///< index into StripList::heads of the table's head
};

/// Makes a break after `strip` cost at least `cost`; a forced break stays.
void keep_with_next(Strip& strip, BreakAfter cost);

/// A figure that the text after it may overtake: where the rest of a page is too low for it, it is
/// put off to the top of the next page.
struct MovableFigure {
  std::uint32_t begin = 0;  ///< its strips are [begin, end)
  std::uint32_t end = 0;
  Length space_after;    ///< demanded below it
  Length space_without;  ///< before strip `end` where the figure has moved away
  bool led_in = false;   ///< the line before promises it ("다음과 같다:")
};

/// The head of a table, to be repeated when the table runs on to another page.
struct RepeatedHead {
  std::vector<Strip> strips;
  Length height;
};

/// A chapter as a vertical list, ready to be cut into pages.
struct StripList {
  std::vector<Strip> strips;
  std::vector<RepeatedHead> heads;
  std::vector<MovableFigure> figures;     ///< in the order of their strips
  std::vector<std::vector<Strip>> notes;  ///< by note number − 1
};

/// Makes `strip` smaller about its left edge where it is higher than `most`: nothing is cut off.
void fit_height(Strip& strip, Length most);

/// Moves `items` right and down.
void shift(std::vector<DrawItem>& items, Length right, Length down);

/// The top left corner of an item (a glyph run's is its origin).
void shift(DrawItem& item, Length right, Length down);

}  // namespace chaek::layout
