#pragma once

#include "cli/options.h"

namespace chaek::cli {

/// The language of messages: the one asked for, else the locale's by POSIX's variables (LC_ALL,
/// LC_MESSAGES, LANG), else English.
Language language_of(const Options& options);

}  // namespace chaek::cli
