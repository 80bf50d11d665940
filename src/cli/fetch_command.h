#pragma once

#include "cli/pipeline.h"

namespace chaek::cli {

/// `chaek fetch`: the pictures of the network that the posts of the books show, into the project's
/// store. What went wrong is in the diagnostics; false: standard output did not take what was
/// printed.
bool fetch_pictures_of(const Project& project, const Run& run);

}  // namespace chaek::cli
