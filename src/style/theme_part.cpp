#include "style/theme_part.h"

#include <cstdint>

#include "style/color_setting.h"

namespace chaek::style {
using base::Color;
using base::Setting;

ThemePart::ThemePart(const Setting& map, std::string where, base::Diagnostics& diagnostics)
    : map_(map),
      where_(where),
      diagnostics_(diagnostics),
      reader_(map, std::move(where), diagnostics) {}

double ThemePart::number(std::string_view key, double least, double most) {
  return given(key, reader_.number(key, least, most), least);
}

int ThemePart::integer(std::string_view key, int least, int most) {
  return static_cast<int>(given(key, reader_.integer(key, least, most), std::int64_t{least}));
}

bool ThemePart::flag(std::string_view key) {
  return given(key, reader_.flag(key), false);
}

Color ThemePart::color(std::string_view key) {
  return given(key, maybe_color(key), Color{});
}

std::optional<double> ThemePart::maybe_number(std::string_view key, double least, double most) {
  return reader_.number(key, least, most);
}

std::optional<Color> ThemePart::maybe_color(std::string_view key) {
  return read_color(reader_, key);
}

const Setting& ThemePart::part(std::string_view key) {
  static const Setting kNothing;
  const Setting* setting = reader_.any(key);
  return setting != nullptr ? *setting : kNothing;
}

// A value of the wrong form has been reported by the reader already.
void ThemePart::report_missing(std::string_view key) {
  const Setting* setting = map_.find(key);
  const bool wrong =
      setting != nullptr && setting->kind != Setting::Kind::null && setting->scalar != "none";
  if (wrong) return;
  diagnostics_.error("incomplete-theme", setting != nullptr ? setting->span : map_.span,
                     where_ + " has no value for \"" + std::string(key) + "\"",
                     "every theme needs one: leave the key out to take the parent theme's");
}

}  // namespace chaek::style
