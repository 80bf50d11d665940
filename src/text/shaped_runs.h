#pragma once

#include <cstdint>
#include <vector>

#include "text/shaper.h"

namespace chaek::text {

/// The run that takes the glyphs of bytes [begin, end): the last one when it is its neighbour in
/// the same font, else a new one.
ShapedRun& run_for(std::vector<ShapedRun>& runs, const Font* font, std::uint32_t begin,
                   std::uint32_t end);

}  // namespace chaek::text
