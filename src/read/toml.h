#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/setting.h"

namespace chaek::read {

/// Parses bytes [span.begin, span.end) of span.source as TOML 1.0 into the tree that YAML gives
/// too: dates and numbers are scalars as TOML writes them, texts are `quoted`; a table's members
/// stand in the order of their keys. Nothing means the reason is in `diagnostics` under
/// `error_code` (syntax, duplicate keys, limits).
std::optional<base::Setting> parse_toml(base::Span span, const base::SettingLimits& limits,
                                        std::string_view error_code,
                                        base::Diagnostics& diagnostics);

}  // namespace chaek::read
