#pragma once

#include <cstdint>

#include "image/pixels.h"

namespace chaek::image {

/// `pixels` made smaller, to exactly `width` × `height` (each at least 1 and at most as many as
/// there are). Each new pixel is a weighted mean of those around it (Catmull–Rom, widened to the
/// step), counted in light and not in sRGB's values, so that fine black lines on white do not grow
/// thicker; colours count as much as they are opaque. The same bytes on every machine.
Pixels resampled(const Pixels& pixels, std::uint32_t width, std::uint32_t height);

}  // namespace chaek::image
