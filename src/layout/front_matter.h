#pragma once

#include <string>
#include <vector>

#include "layout/compositor.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// Title, subtitle, authors and publisher on one page.
BlockPage set_title_page(Compositor& compositor);

/// A part's opening page.
BlockPage set_part_page(std::uint32_t part, Compositor& compositor);

/// The contents pages. `labels` holds the page label of every destination, by its number.
std::vector<BlockPage> set_contents(const std::vector<std::string>& labels, Compositor& compositor);

}  // namespace chaek::layout
