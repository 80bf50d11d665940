#pragma once

namespace chaek::cli {

/// The whole program: reads the command line, does what it says and returns the exit code
/// (exit_code.h). Throws nothing.
int run(int argc, char** argv);

}  // namespace chaek::cli
