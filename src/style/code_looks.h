#pragma once

#include <array>

#include "base/setting.h"
#include "content/code_token.h"
#include "style/theme.h"

namespace chaek::style {

using CodeLooks = std::array<CodeLook, content::kCodeKindCount>;

/// The looks that a theme's `code` map gives to the kinds of code, on the ground of `block`. Kinds
/// that it does not name take colours made for a light or a dark ground, each with a contrast of at
/// least 4.5 to it; in grey print keywords stay apart by weight and comments by being lightest.
CodeLooks read_code_looks(const base::Setting& map, const Style& block,
                          base::Diagnostics& diagnostics);

}  // namespace chaek::style
