#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/page.h"
#include "layout/page_breaks.h"
#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

/// A place that a page turned out to hold.
struct PlacedDestination {
  DestinationId destination = 0;
  Length y;  ///< from the top of the text block
};

/// One page's text block: items from its own top left corner, without furniture.
struct BlockPage {
  std::vector<DrawItem> items;
  ItemRange sideways{};  ///< from the turned text block's top left corner
  std::vector<PlacedDestination> destinations;
};

/// A chapter whose page breaks are chosen.
struct CutChapter {
  StripList list;
  std::vector<PageRange> recto;  ///< the pages when the first is a recto
  bool even = false;             ///< when it is a verso they are the same
  std::vector<PageRange> verso;  ///< else the pages then, once they were asked for
};

/// Chooses the breaks of a chapter. A strip that no page can hold is made smaller.
CutChapter cut_chapter(StripList list, const style::Theme& theme);

/// The pages of `chapter` when the first of them is on the side `first`: chosen now where they are
/// not known.
const std::vector<PageRange>& pages_from(CutChapter& chapter, Side first,
                                         const style::Theme& theme);

/// Puts the strips on `pages`. Notes stand at the foot; a figure that was put off stands at the
/// top, and in painting order after the paragraph that goes on below it.
std::vector<BlockPage> compose(StripList list, const std::vector<PageRange>& pages,
                               const style::Theme& theme, TagId artifact);

/// Both for pages of their own, of which the first is a recto.
std::vector<BlockPage> paginate(StripList list, const style::Theme& theme, TagId artifact);

}  // namespace chaek::layout
