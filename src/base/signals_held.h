#pragma once

#include <signal.h>

namespace chaek::base {

/// While one lives its thread takes no signal, and no other thread of the program has one: what is
/// done in between is whole when a signal's handler looks at it. For that a handler holds one too,
/// until the program has ended; so a second signal, which any thread may take, can't end the
/// program while the first one's handler is at work. Never in one another, in one thread.
/// Async-signal-safe.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace chaek::base
