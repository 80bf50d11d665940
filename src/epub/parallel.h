#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace chaek::epub {

/// Calls `work(index, state)` once for each index below `count`, from up to `jobs` threads, each
/// with a state of its own that `make_state()` gives. What `work` writes for one index must be its
/// own, then the outcome does not depend on `jobs`.
template <class State, class MakeState, class Work>
void each_in_parallel(std::size_t count, unsigned jobs, MakeState&& make_state, Work&& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr fault;
  std::mutex fault_mutex;
  const auto run = [&] {
    try {
      State state = make_state();
      for (std::size_t i = next++; i < count; i = next++) work(i, state);
    } catch (...) {  // out of memory: handed to the caller's thread
      const std::scoped_lock lock(fault_mutex);
      fault = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t most = std::min<std::size_t>(std::max(jobs, 1U), count);
    for (std::size_t i = 1; i < most; ++i) threads.emplace_back(run);
    run();
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace chaek::epub
