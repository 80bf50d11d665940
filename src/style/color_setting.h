#pragma once

#include <optional>
#include <string_view>

#include "base/color.h"
#include "base/setting.h"

namespace chaek::style {

/// The colour that `key` of a theme file gives, "#rgb" or "#rrggbb"; nothing when it is not there
/// or says `none`. Anything else is refused, which is an error at its place.
std::optional<base::Color> read_color(base::SettingReader& reader, std::string_view key);

}  // namespace chaek::style
