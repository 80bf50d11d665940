#pragma once

#include <string>
#include <vector>

#include "layout/compositor.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// The tag index (찾아보기), in two columns where the measure allows, the last page's of equal
/// height. Each tag is followed by the pages of its posts. `labels` holds the page label of every
/// destination, by its number.
std::vector<BlockPage> set_index(const std::vector<std::string>& labels, Compositor& compositor);

}  // namespace chaek::layout
