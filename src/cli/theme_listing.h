#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "cli/options.h"

namespace chaek::cli {

/// `chaek themes`: each theme's name, paper and description, as text for standard output. Nothing
/// when the program's data is missing; the reason is in the diagnostics.
std::optional<std::string> list_themes(Language language, base::SourceStore& sources,
                                       base::Diagnostics& diagnostics);

}  // namespace chaek::cli
