#pragma once

#include <string>
#include <vector>

#include "layout/compositor.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// The contents pages (차례). `labels` holds the page label of every destination, by its number;
/// it does not change what stands on which page.
std::vector<BlockPage> set_contents(const std::vector<std::string>& labels, Compositor& compositor);

/// What a line of the contents list leads to.
DestinationId contents_destination(const book::ContentsEntry& entry, const PlaceTable& places);

}  // namespace chaek::layout
