#pragma once

namespace chaek::base {

/// Gives back to the system what has been freed and is held for use again (jemalloc's dirty pages).
/// Worth its time where hundreds of megabytes were freed whose like won't be asked for again. With
/// another malloc it does nothing.
void return_freed_memory();

}  // namespace chaek::base
