#pragma once

namespace chaek::cli {

/// The whole program: reads the command line, does what it says and returns the exit code
/// (exit_code.h). Throws nothing.
int run(int argc, char** argv);

/// Ends the program with a message where the address space is so small that no book could be made
/// in it. Some libraries crash in their constructors there, so this may run before all of them.
void refuse_too_little_memory();

}  // namespace chaek::cli
