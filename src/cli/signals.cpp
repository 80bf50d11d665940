#include "cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include "base/atomic_file.h"
#include "cli/job_tokens.h"

namespace chaek::cli {
namespace {

void clean_up_and_end(int signal) {
  base::remove_temporary_files();
  give_back_tokens();
  _exit(128 + signal);
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
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
}

}  // namespace chaek::cli
