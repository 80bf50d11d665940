#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "layout/page.h"

namespace chaek::cover {

/// Draws one page (glyph outlines, colour glyphs, rectangles, circles, pictures) as PNG bytes,
/// `width_pixels` wide and as high as the page's shape asks. The same page gives the same bytes.
std::optional<std::string> draw_page(const layout::PageSet& pages, std::uint32_t page,
                                     std::uint32_t width_pixels, base::Diagnostics& diagnostics);

}  // namespace chaek::cover
