#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::cli {

/// Where GNU Make keeps the tokens of `make -j` (its manual, "POSIX Jobserver Interaction"): a pipe
/// that it hands on, or since 4.4 a named one.
struct Jobserver {
  int read = -1;  ///< -1 with no `fifo`: Make keeps the pipe from this child
  int write = -1;
  std::string fifo;  ///< a path; else the two ends above
};

/// What MAKEFLAGS says of a jobserver; nothing when it names none.
std::optional<Jobserver> find_jobserver(std::string_view makeflags);

/// How many threads the program may use. Every child of Make may use one; for each more it takes a
/// token as soon as there is one to be had, and gives it back at its end, however it ends.
class JobTokens {
 public:
  /// `asked` is -j, 0 when it is not given. Without a jobserver that many threads, or as many as
  /// there are `processors`; with one never more than that, and one when it can't be reached.
  JobTokens(unsigned asked, unsigned processors, std::string_view makeflags);
  ~JobTokens();
  JobTokens(const JobTokens&) = delete;
  JobTokens& operator=(const JobTokens&) = delete;

  /// How many there are now: never fewer than before, and more when others have given back theirs.
  unsigned jobs();

 private:
  unsigned most_ = 1;
  int from_ = -1;  ///< where tokens are taken; -1: `most_` threads it is
};

/// Gives back all tokens. Async-signal-safe, for the handler of SIGINT and SIGTERM, which holds
/// signals (base::SignalsHeld).
void give_back_tokens();

}  // namespace chaek::cli
