#pragma once

#include <cmath>

/// sRGB's curve (IEC 61966-2-1): what is stored in a picture or named as a colour, and the light
/// that it stands for. Both are 0 to 1.
namespace chaek::base {

inline double light_of(double stored) {
  return stored <= 0.04045 ? stored / 12.92 : std::pow((stored + 0.055) / 1.055, 2.4);
}

inline double stored_as(double light) {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

}  // namespace chaek::base
