#pragma once

#include <string_view>

#include "base/setting.h"

namespace chaek::read {

/// The value of `key` in the front matter `map`: in any case, and below the maps in which engines
/// keep what the theme asks for (`taxonomies`, `extra`, `params`, `metadata`); null when there is
/// none.
const base::Setting* front_matter_value(const base::Setting& map, std::string_view key);

}  // namespace chaek::read
