#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>

#include "base/threads.h"

namespace chaek::base {

/// Does tasks 0 … count − 1, each once, on at most `jobs` threads, and returns when all are done.
/// Every thread calls `make_worker()` once and then its result with each task it takes, so a worker
/// may own memory that must not be shared. The first exception of a task stops the rest and is
/// thrown here.
template <class MakeWorker>
void run_parallel(std::size_t count, unsigned jobs, const MakeWorker& make_worker) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto work = [&] {
    try {
      auto worker = make_worker();
      for (std::size_t task; (task = next.fetch_add(1)) < count;) worker(task);
    } catch (...) {
      next = count;
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    const std::size_t most = std::min<std::size_t>(jobs, count);
    const auto threads = begin_threads(most > 0 ? most - 1 : 0, work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

/// The same where nothing is shared between a thread's tasks: calls `work(task)`.
template <class Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
  run_parallel(count, jobs, [&] { return [&](std::size_t task) { work(task); }; });
}

}  // namespace chaek::base
