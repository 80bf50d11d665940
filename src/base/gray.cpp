#include "base/gray.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace chaek::base {
namespace {

/// Of linear light: finer than all steps of eight bits but the darkest.
constexpr std::size_t kSteps = 4096;

/// sRGB's curve both ways.
struct Curve {
  std::array<double, 256> linear{};
  std::array<std::uint8_t, kSteps + 1> encoded{};

  Curve() {
    for (std::size_t i = 0; i < linear.size(); ++i) {
      const double value = static_cast<double>(i) / 255;
      linear[i] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }
    for (std::size_t i = 0; i < encoded.size(); ++i) {
      const double light = static_cast<double>(i) / kSteps;
      const double value =
          light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
      encoded[i] = static_cast<std::uint8_t>(std::lround(value * 255));
    }
  }
};

}  // namespace

std::uint8_t gray_of(Color color) {
  if (color.is_gray()) return color.red;
  static const Curve curve;
  const double light = 0.2126 * curve.linear[color.red] + 0.7152 * curve.linear[color.green] +
                       0.0722 * curve.linear[color.blue];
  return curve.encoded[static_cast<std::size_t>(std::lround(light * kSteps))];
}

}  // namespace chaek::base
