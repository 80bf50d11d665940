#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace chaek::cli {

/// The names in `text`, one a line, or each before a NUL when `nul` says so; empty ones are left
/// out.
std::vector<std::string> names_in(std::string_view text, bool nul);

/// The inputs with what standard input lists in place of "-". At most 64 MiB are read. Errors:
/// "input-list" when it can't be read, is too large, or names nothing.
std::optional<std::vector<std::string>> with_listed_inputs(std::vector<std::string> inputs,
                                                           bool nul,
                                                           base::Diagnostics& diagnostics);

}  // namespace chaek::cli
