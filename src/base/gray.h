#pragma once

#include <cstdint>

#include "base/color.h"

namespace chaek::base {

/// The sRGB grey as light as `color`: luminance is summed in linear light (IEC 61966-2-1, Rec. 709
/// weights), so that a red and a blue that differ on screen differ on paper.
std::uint8_t gray_of(Color color);

inline Color grayed(Color color) {
  const std::uint8_t gray = gray_of(color);
  return {gray, gray, gray};
}

}  // namespace chaek::base
