#pragma once

#include <string_view>

namespace chaek::cli {

/// What is said where there may be no memory left to make a message of.
inline constexpr std::string_view kOutOfMemory =
    "chaek: out of memory; the old outputs are as they were\n";

/// From now on SIGINT, SIGTERM and SIGHUP remove the temporary files and end the program with 128
/// plus their number, and a reader that leaves (SIGPIPE) is an error of writing, not the end. What
/// crashes a library because memory has ended is said, and ends with the code for that.
void handle_signals();

/// Ends the program now, as a signal would: no temporary file and no token of Make's is left
/// behind. Async-signal-safe.
[[noreturn]] void end_at_once(int exit_code);

}  // namespace chaek::cli
