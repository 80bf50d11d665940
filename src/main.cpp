#include "cli/run.h"

/// What jemalloc is told: the threads of one stage after the other use the same memory again, which
/// is kept. Not in huge pages: half of one is often unused, and a virtual machine that has not used
/// its memory for some seconds is slow to get it back.
extern "C" const char* malloc_conf;
const char* malloc_conf = "percpu_arena:percpu,dirty_decay_ms:-1,muzzy_decay_ms:-1";

namespace {

/// Called before the constructors of the libraries.
[[gnu::section(".preinit_array"),
  gnu::used]] void (*const kBeforeLibraries)() = chaek::cli::refuse_too_little_memory;

}  // namespace

int main(int argc, char** argv) {
  return chaek::cli::run(argc, argv);
}
