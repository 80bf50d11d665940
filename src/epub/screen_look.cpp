#include "epub/screen_look.h"

#include <cmath>

#include "style/contrast.h"

namespace chaek::epub {
namespace {

constexpr double kLight = 0.18;  // luminance: 4.56 to white, 4.6 to black
constexpr double kDark = 0.155;  // 5.1 to white, 4.1 to black

base::Color whitened(base::Color color, double part) {
  const auto channel = [part](std::uint8_t value) {
    return static_cast<std::uint8_t>(std::lround(value + (255 - value) * part));
  };
  return {channel(color.red), channel(color.green), channel(color.blue)};
}

}  // namespace

base::Color color_on_any_ground(base::Color color) {
  if (style::luminance(color) >= kDark) return color;
  // Luminance grows with the part of white: the range is halved until it is met.
  double least = 0;
  double most = 1;
  base::Color met = color;
  for (int i = 0; i < 16; ++i) {
    const double part = (least + most) / 2;
    met = whitened(color, part);
    const double luminance = style::luminance(met);
    if (luminance >= kDark && luminance <= kLight) break;
    (luminance > kLight ? most : least) = part;
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
