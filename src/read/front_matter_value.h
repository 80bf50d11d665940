#pragma once

#include <optional>
#include <string_view>

#include "base/setting.h"

namespace chaek::read {

/// The value of `key` in the front matter `map`: in any case, and below the maps in which engines
/// keep what the theme asks for (`taxonomies`, `extra`, `params`, `metadata`); null when there is
/// none.
const base::Setting* front_matter_value(const base::Setting& map, std::string_view key);

/// A flag of front matter: also one in quotes, and 1 or 0, which many blogs write.
std::optional<bool> front_matter_flag(const base::Setting& value);

}  // namespace chaek::read
