#include "base/memory.h"

#include <sys/mman.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace chaek::base {
namespace {

std::atomic<bool> refused = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // it is read in handlers of signals

}  // namespace

bool memory_is_short() {
  if (refused) return true;
  constexpr std::size_t kProbe = std::size_t{64} << 20;
  const int before = errno;
  void* const probe =
      mmap(nullptr, kProbe, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  const bool is_short = probe == MAP_FAILED;
  if (!is_short) munmap(probe, kProbe);
  errno = before;
  return is_short;
}

void abort_for_memory() {
  refused = true;
  std::abort();
}

void expect_memory() {
  if (memory_is_short()) throw std::bad_alloc();
}

}  // namespace chaek::base
