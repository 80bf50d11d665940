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
};

/// What a page break after a strip costs. Badness in the paginator's scale; `forbidden` is only
/// done where nothing else is possible.
enum class BreakAfter : std::uint8_t { free, avoid, forbidden, forced };

/// A full-width slice of a page that never splits. Items are placed from the strip's own top left
/// corner, which lies at the left edge of the text block.
struct Strip {
  Length height;
  Length space_before;   ///< vanishes at the top of a page
  bool on_grid = false;  ///< its top stands on the baseline grid
  BreakAfter break_after = BreakAfter::free;
  std::vector<DrawItem> items;
  std::vector<Backdrop> backdrops;
  std::vector<std::uint32_t> notes;         ///< numbers of the footnotes whose first mark is here
  std::vector<DestinationId> destinations;  ///< places that are here
  std::int32_t repeated_head = -1;          ///< index into StripList::heads of the table's head
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
  std::vector<std::vector<Strip>> notes;  ///< by note number − 1
};

/// Moves `items` right and down.
void shift(std::vector<DrawItem>& items, Length right, Length down);

/// The top left corner of an item (a glyph run's is its origin).
void shift(DrawItem& item, Length right, Length down);

}  // namespace chaek::layout
