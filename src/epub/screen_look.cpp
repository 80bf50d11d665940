#include "epub/screen_look.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "style/contrast.h"

namespace chaek::epub {
namespace {

constexpr double kLight = 0.18;  // luminance: 4.56 to white, 4.6 to black
constexpr double kDark = 0.155;  // 5.1 to white, 4.1 to black

/// `color` brighter: up to step 1 all channels grow in proportion, which keeps the hue's strength,
/// until one is full; from there to step 2 white is added.
base::Color brightened(base::Color color, double step) {
  const double most = std::max({color.red, color.green, color.blue, std::uint8_t{1}});
  const double factor = 1 + std::min(step, 1.0) * (255 / most - 1);
  const double white = std::max(step - 1, 0.0);
  const auto channel = [&](std::uint8_t value) {
    const double full = std::min(value * factor, 255.0);
    return static_cast<std::uint8_t>(std::lround(full + (255 - full) * white));
  };
  return {channel(color.red), channel(color.green), channel(color.blue)};
}

}  // namespace

base::Color color_on_any_ground(base::Color color) {
  if (style::luminance(color) >= kDark) return color;
  // Luminance grows with the step: the range is halved until it is met.
  double least = 0;
  double most = 2;
  base::Color met = color;
  for (int i = 0; i < 20; ++i) {
    const double step = (least + most) / 2;
    met = brightened(color, step);
    const double luminance = style::luminance(met);
    if (luminance >= kDark && luminance <= kLight) break;
    (luminance > kLight ? most : least) = step;
  }
  return met;
}

base::Length size_on_screen(base::Length size, base::Length body) {
  const base::Length knee = body.scaled(1.5);
  return size <= knee ? size : knee + (size - knee).scaled(0.5);
}

style::Theme theme_on_screen(style::Theme theme) {
  const style::Style body = theme.style(style::Role::body);
  for (style::Style& style : theme.styles) {
    const base::Length size = size_on_screen(style.size, body.size);
    if (style.size > base::Length()) {
      style.leading = style.leading.scaled(size.points() / style.size.points());
    }
    style.size = size;
    if (style.color != body.color && !style.background) {
      style.color = color_on_any_ground(style.color);
    }
    if (style.rule) style.rule = color_on_any_ground(*style.rule);
  }
  return theme;
}

}  // namespace chaek::epub
