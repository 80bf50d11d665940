#include "cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>

#include "base/atomic_file.h"
#include "base/memory.h"
#include "base/signals_held.h"
#include "cli/exit_code.h"
#include "cli/job_tokens.h"

namespace chaek::cli {
namespace {

/// For who holds signals.
void clean_up() {
  base::remove_temporary_files();
  give_back_tokens();
}

void end_by_signal(int signal) {
  end_at_once(128 + signal);
}

constexpr int kFaults[] = {SIGABRT, SIGSEGV};

std::atomic<pid_t> ending = 0;  ///< the thread that ends the program
static_assert(std::atomic<pid_t>::is_always_lock_free);

/// Libraries abort where memory ends, and jemalloc crashes when it has none for a new thread. Any
/// other fault goes its way after this: it is a mistake of ours, and its core is wanted.
void end_out_of_memory(int signal) {
  pid_t first = 0;
  if (!ending.compare_exchange_strong(first, gettid())) {
    // Memory seldom ends for one thread alone: the others wait for the end.
    while (first != gettid()) pause();
    ::signal(signal, SIG_DFL);  // a fault in here
    return;
  }
  const base::SignalsHeld held;
  clean_up();
  if (!base::memory_is_short()) {
    for (const int fault : kFaults) ::signal(fault, SIG_DFL);
    return;
  }
  static_cast<void>(::write(STDERR_FILENO, kOutOfMemory.data(), kOutOfMemory.size()) < 0);
  _exit(static_cast<int>(ExitCode::machine));
}

}  // namespace

void end_at_once(int exit_code) {
  const base::SignalsHeld held;
  clean_up();
  _exit(exit_code);
}

void handle_signals() {
  struct sigaction action = {};
  sigfillset(&action.sa_mask);
  action.sa_handler = end_by_signal;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    // What was ignored when the program began (nohup) stays ignored.
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(signal, &action, nullptr);
  }
  action.sa_handler = end_out_of_memory;
  for (const int signal : kFaults) sigaction(signal, &action, nullptr);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
}

}  // namespace chaek::cli
