#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "shop/profile.h"

namespace chaek::shop {

/// Reads a profile file (docs/print.md). `name` is what messages call it. Every rule must name its
/// `source` and say whether it is `certain`. Errors: "profile-file" (no YAML), "bad-value",
/// "unknown-key", each at its place.
std::optional<Profile> read_profile(const base::SourceFile& file, std::string_view name,
                                    base::Diagnostics& diagnostics);

}  // namespace chaek::shop
