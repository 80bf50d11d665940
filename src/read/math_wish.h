#pragma once

#include "base/setting.h"

namespace chaek::read {

/// Whether a post's front matter says that it has mathematics: `math`, `mathjax`, `katex`,
/// `use_math`, `latex` with a value that is no "false".
bool asks_for_math(const base::Setting& front_matter);

}  // namespace chaek::read
