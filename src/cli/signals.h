#pragma once

namespace chaek::cli {

/// From now on SIGINT, SIGTERM and SIGHUP remove the temporary files and end the program with 128
/// plus their number, and a reader that leaves (SIGPIPE) is an error of writing, not the end.
void handle_signals();

}  // namespace chaek::cli
