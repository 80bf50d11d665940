#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/project.h"

namespace chaek::cli {

/// Whether one of `targets`, which are to be written, is a file that the book is made of: a post, a
/// picture, settings. Reports each as an error "output-is-input".
bool overwrite_inputs(const std::vector<std::string>& targets, const Project& project,
                      base::Diagnostics& diagnostics);

}  // namespace chaek::cli
