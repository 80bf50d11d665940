#pragma once

#include <string>

namespace chaek {

/// The folder of the project's sources, where samples, styles and fonts of tests are.
std::string source_dir();

}  // namespace chaek
