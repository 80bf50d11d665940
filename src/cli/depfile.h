#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/outputs.h"
#include "cli/project.h"

namespace chaek::cli {

/// A rule for GNU Make and Ninja: `targets` depend on `inputs`. Every input is a target without
/// prerequisites as well, so that one that is gone later means a new book and no error (but for
/// names with a %, which the two programs read differently there).
std::string dependency_rule(const std::vector<std::string>& targets,
                            const std::vector<std::string>& inputs);

/// Writes to `path` that the written `outputs` depend on all that was read of the project: posts,
/// pictures, settings, themes, and its own fonts. Names are as seen from the current folder.
/// Reports "write-failed".
void write_depfile(const std::string& path, const Project& project,
                   const std::vector<Output>& outputs, base::Diagnostics& diagnostics);

}  // namespace chaek::cli
