#pragma once

namespace chaek::cli {

/// What the program's end says.
enum class ExitCode : int {
  complete = 0,  ///< all is written and nothing was lost; warnings are allowed unless --strict
  errors = 1,    ///< errors in the input: old outputs are as they were, unless --keep-going
  usage = 2,     ///< the command line makes no sense
  machine = 3,   ///< disk, memory or another fault of the machine
};

}  // namespace chaek::cli
