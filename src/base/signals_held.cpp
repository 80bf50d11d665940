#include "base/signals_held.h"

#include <sched.h>

#include <atomic>

namespace chaek::base {
namespace {

// No mutex, which is not async-signal-safe. It is held for a few system calls, and seldom asked for
// by two threads at once.
std::atomic<bool> held = false;
static_assert(std::atomic<bool>::is_always_lock_free);

}  // namespace

SignalsHeld::SignalsHeld() {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before_);
  while (held.exchange(true, std::memory_order_acquire)) sched_yield();
}

SignalsHeld::~SignalsHeld() {
  held.store(false, std::memory_order_release);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace chaek::base
