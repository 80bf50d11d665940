#include "cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>

#include "base/atomic_file.h"
#include "base/memory.h"
#include "cli/exit_code.h"
#include "cli/job_tokens.h"

namespace chaek::cli {
namespace {

void clean_up_and_end(int signal) {
  base::remove_temporary_files();
  give_back_tokens();
  _exit(128 + signal);
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
  base::remove_temporary_files();
  give_back_tokens();
  if (!base::memory_is_short()) {
    for (const int fault : kFaults) ::signal(fault, SIG_DFL);
    return;
  }
  static_cast<void>(::write(STDERR_FILENO, kOutOfMemory.data(), kOutOfMemory.size()) < 0);
  _exit(static_cast<int>(ExitCode::machine));
}

}  // namespace

void handle_signals() {
  struct sigaction action = {};
  sigfillset(&action.sa_mask);
  action.sa_handler = clean_up_and_end;
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
