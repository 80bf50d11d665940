#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>

#include "base/limits.h"

namespace chaek::cli {

/// The last resort against input that no limit has foreseen: ends the run when it, or the reading
/// of one post, takes too long. It counts seconds in which the program is not stopped. Where there
/// is no thread for it, nothing is counted.
class Backstop {
  struct Work {
    std::string path;
    std::uint64_t seconds = 0;
  };

 public:
  /// Called once, in a thread of its own, with the path of the post (empty: it is the run) and the
  /// limit that is passed. It does not return.
  using End = std::function<void(const std::string& path, std::uint64_t seconds)>;

  Backstop(const base::Limits& limits, End end);
  ~Backstop();
  Backstop(const Backstop&) = delete;
  Backstop& operator=(const Backstop&) = delete;

  /// While it lives, a post is being read.
  class Reading {
   public:
    /// `backstop` may be null: then nothing is counted.
    Reading(Backstop* backstop, const std::string& path);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

   private:
    Backstop* backstop_;
    std::list<Work>::iterator work_;
  };

 private:
  void count();

  const base::Limits limits_;
  const End end_;
  std::mutex mutex_;
  std::condition_variable over_;
  bool is_over_ = false;
  std::uint64_t seconds_ = 0;
  std::list<Work> works_;
  std::thread thread_;
};

}  // namespace chaek::cli
