#pragma once

#include <optional>
#include <string>

#include "cli/options.h"

namespace chaek::cli {

/// What --help prints: examples first, then commands and options; for one command only its own.
std::string help_text(std::optional<Command> command, Language language = Language::english);

/// The manual page chaek(1), in man(7) roff.
std::string manual_page();

/// "chaek 0.1.0".
std::string version_text();

}  // namespace chaek::cli
