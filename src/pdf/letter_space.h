#pragma once

#include <cstdint>

#include "layout/page.h"
#include "pdf/glyph_use.h"

namespace chaek::pdf {

/// The space that a third or more of the glyphs within the run's words have after them beyond the
/// font's own width: a justified line's letter space. In thousandths of a point; 0: there is none.
std::int32_t letter_space(const FontUse& use, const layout::GlyphRun& run);

}  // namespace chaek::pdf
