#pragma once

#include <cstdint>

namespace chaek::base {

/// An sRGB colour, eight bits a channel.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  constexpr bool is_gray() const { return red == green && green == blue; }
  friend constexpr bool operator==(Color, Color) = default;
};

}  // namespace chaek::base
