#pragma once

namespace chaek::base {

/// Whether the system gives this process no more memory to speak of (64 MiB), or abort_for_memory()
/// was called. Safe in the handler of a signal.
bool memory_is_short();

/// For what a library calls when it was refused memory and no exception may pass through it: aborts
/// the program.
[[noreturn]] void abort_for_memory();

/// For where a library has failed, which seldom says whether memory was what it lacked: throws
/// std::bad_alloc if memory is short.
void expect_memory();

}  // namespace chaek::base
