#include "cli/job_tokens.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstddef>

#include "base/signals_held.h"

namespace chaek::cli {
namespace {

constexpr unsigned kMostTokens = 255;

// What a signal's handler must be able to give back.
std::array<char, kMostTokens> g_tokens;
std::atomic<unsigned> g_count = 0;
std::atomic<int> g_write = -1;

bool is_pipe(int descriptor) {
  struct stat status{};
  return descriptor >= 0 && fstat(descriptor, &status) == 0 && S_ISFIFO(status.st_mode);
}

/// "3,4" as two descriptors.
std::optional<Jobserver> two_ends(std::string_view text) {
  Jobserver out;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, out.read);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ',') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, out.write);
  if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
  return out;
}

/// An end of its own to read from without waiting: the shared one must go on waiting for others.
int open_to_read(const Jobserver& server) {
  constexpr int kFlags = O_NONBLOCK | O_CLOEXEC;
  if (!server.fifo.empty()) return ::open(server.fifo.c_str(), O_RDWR | kFlags);
  if (!is_pipe(server.read) || !is_pipe(server.write)) return -1;
  return ::open(("/proc/self/fd/" + std::to_string(server.read)).c_str(), O_RDONLY | kFlags);
}

int open_to_write(const Jobserver& server) {
  if (!server.fifo.empty()) return ::open(server.fifo.c_str(), O_RDWR | O_CLOEXEC);
  return ::fcntl(server.write, F_DUPFD_CLOEXEC, 0);
}

/// Takes tokens, as many as there are now, up to `most` with those taken before. How many those
/// are.
unsigned take_tokens(int from, unsigned most) {
  const base::SignalsHeld held;  // what is read must be counted
  unsigned count = g_count;
  while (count < std::min(most, kMostTokens)) {
    const ssize_t got = ::read(from, &g_tokens.at(count), 1);
    if (got < 0 && errno == EINTR) continue;
    if (got != 1) break;
    g_count = ++count;
  }
  return count;
}

}  // namespace

std::optional<Jobserver> find_jobserver(std::string_view makeflags) {
  std::optional<Jobserver> found;
  while (!makeflags.empty()) {
    const std::string_view word = makeflags.substr(0, makeflags.find(' '));
    makeflags.remove_prefix(std::min(makeflags.size(), word.size() + 1));
    if (word == "--") break;  // variables of the command line follow
    for (const std::string_view option : {"--jobserver-auth=", "--jobserver-fds="}) {
      if (!word.starts_with(option)) continue;
      const std::string_view value = word.substr(option.size());
      constexpr std::string_view kFifo = "fifo:";
      if (value.starts_with(kFifo)) {
        found = Jobserver{-1, -1, std::string(value.substr(kFifo.size()))};
      } else if (auto ends = two_ends(value)) {
        found = std::move(ends);
      }
    }
  }
  return found;
}

JobTokens::JobTokens(unsigned asked, unsigned processors, std::string_view makeflags) {
  const unsigned most = std::max(1U, asked != 0 ? asked : processors);
  const auto server = find_jobserver(makeflags);
  if (!server || most == 1) {
    most_ = most;
    return;
  }
  from_ = open_to_read(*server);
  if (from_ < 0) {
    most_ = std::max(1U, asked);
    return;
  }
  g_write = open_to_write(*server);
  if (g_write >= 0) most_ = most;
}

JobTokens::~JobTokens() {
  const base::SignalsHeld held;
  give_back_tokens();
  const int descriptor = g_write.exchange(-1);
  if (descriptor >= 0) ::close(descriptor);
  if (from_ >= 0) ::close(from_);
}

unsigned JobTokens::jobs() {
  return from_ < 0 ? most_ : 1 + take_tokens(from_, most_ - 1);
}

void give_back_tokens() {
  const int descriptor = g_write;
  const unsigned count = g_count.exchange(0);
  for (unsigned i = 0; i < count && descriptor >= 0; ++i) {
    while (::write(descriptor, &g_tokens.at(i), 1) < 0 && errno == EINTR) {
    }
  }
}

}  // namespace chaek::cli
