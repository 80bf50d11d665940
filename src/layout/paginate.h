#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/page.h"
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
  std::vector<PlacedDestination> destinations;
};

/// Cuts a chapter into pages: all breaks chosen together, least cost over the chapter (Plass,
/// "Optimal Pagination Techniques", 1981, in its simplest form). Notes stand at the foot of the
/// page of their mark; one that does not fit runs on to the next. Strips are moved out of `list`.
std::vector<BlockPage> paginate(StripList list, const style::Theme& theme, TagId artifact);

}  // namespace chaek::layout
