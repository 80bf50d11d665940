#pragma once

#include <string>

#include "base/setting.h"

namespace chaek::read {

/// Why the author of the front matter `map` keeps the post back, in plain words: "a draft (draft:
/// true)", "not published (published: false)"; empty when nothing says so.
std::string withheld(const base::Setting& map);

}  // namespace chaek::read
