#include "style/contrast.h"

#include <algorithm>

#include "base/srgb.h"

namespace chaek::style {
namespace {

double linear(std::uint8_t channel) {
  return base::light_of(channel / 255.0);
}

}  // namespace

double luminance(base::Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(base::Color one, base::Color other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

}  // namespace chaek::style
