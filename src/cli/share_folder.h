#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"

namespace chaek::cli {

/// The folder that holds the program's styles/ and fonts/families.yaml: ../share/chaek as seen from
/// the program's own file, so that an installed tree can be moved; in a build tree the one that
/// chaek.data beside the program names. Nothing is an error "missing-data".
std::optional<std::string> share_folder(base::Diagnostics& diagnostics);

}  // namespace chaek::cli
