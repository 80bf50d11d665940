#pragma once

#include <cstdint>

#include "layout/compositor.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// The book's title alone, small (반표제).
BlockPage set_half_title(Compositor& compositor);

/// Title, subtitle, authors, publisher and the year of publication on one page (표제지).
BlockPage set_title_page(Compositor& compositor);

/// A part's opening page.
BlockPage set_part_page(std::uint32_t part, Compositor& compositor);

}  // namespace chaek::layout
