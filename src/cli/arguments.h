#pragma once

#include <optional>
#include <string>
#include <variant>

#include "cli/options.h"

namespace chaek::cli {

/// Why a command line makes no sense, and what may have been meant.
struct UsageFault {
  std::string message;
  std::string hint;
  std::optional<Language> language = {};  ///< asked for by the same words; nothing: the locale's
};

/// Reads the command line by the table of options.
std::variant<Options, UsageFault> read_arguments(int argc, const char* const* argv);

}  // namespace chaek::cli
