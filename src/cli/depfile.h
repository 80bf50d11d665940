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

/// All that a book depends on, one a line, in byte order: "read posts/a.md", "there posts/b.zip"
/// for what is only looked at, "missing posts/c.png" for what was looked for in vain. It differs
/// when a post is new or gone, or a file appears that was missing. Line ends in names are shown as
/// "\n".
std::string dependency_listing(const Project& project);

/// The rule for `targets`.
std::string dependencies_of(const std::vector<std::string>& targets, const Project& project);

/// Writes the listing to `path`, which is not touched when it holds the same. Reports
/// "write-failed".
void write_listing(const std::string& path, const Project& project, base::Diagnostics& diagnostics);

/// Writes to `path` that the written `outputs` depend on all that was read of the project: posts,
/// pictures, settings, themes, and its own fonts. Names are as seen from the current folder.
/// Reports "write-failed".
void write_depfile(const std::string& path, const Project& project,
                   const std::vector<Output>& outputs, base::Diagnostics& diagnostics);

}  // namespace chaek::cli
