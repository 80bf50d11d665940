#include "style/color_setting.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace chaek::style {

using base::Color;

namespace {

/// "#rgb" or "#rrggbb".
std::optional<Color> parse_color(std::string_view text) {
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  if (text.front() != '#') return std::nullopt;
  const bool short_form = text.size() == 4;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string_view digits = text.substr(short_form ? 1 + i : 1 + 2 * i, short_form ? 1 : 2);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(short_form ? value * 17 : value);
  }
  return Color{channels[0], channels[1], channels[2]};
}

}  // namespace

std::optional<Color> read_color(base::SettingReader& reader, std::string_view key) {
  const base::Setting* setting = reader.any(key);
  if (setting == nullptr || setting->scalar == "none") return std::nullopt;
  const auto color = parse_color(setting->scalar);
  if (!color) reader.refuse(*setting, key, "a colour in quotes, such as \"#2f3e46\"");
  return color;
}

}  // namespace chaek::style
