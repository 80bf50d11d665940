#include "base/gray.h"

#include <array>
#include <cmath>
#include <cstddef>

#include "base/srgb.h"

namespace chaek::base {
namespace {

/// Of linear light: finer than all steps of eight bits but the darkest.
constexpr std::size_t kSteps = 4096;

/// sRGB's curve both ways, for each of the millions of samples of a picture.
struct Curve {
  std::array<double, 256> linear{};
  std::array<std::uint8_t, kSteps + 1> encoded{};

  Curve() {
    for (std::size_t i = 0; i < linear.size(); ++i) {
      linear[i] = light_of(static_cast<double>(i) / 255);
    }
    for (std::size_t i = 0; i < encoded.size(); ++i) {
      const double stored = stored_as(static_cast<double>(i) / kSteps);
      encoded[i] = static_cast<std::uint8_t>(std::lround(stored * 255));
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
