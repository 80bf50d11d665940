#pragma once

#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace chaek::base {

/// Begins `count` threads that each call `work()` once; fewer where the system gives no more of
/// them, so that whoever waits for the work has to take part in it. They end before the result
/// does.
template <class Work>
std::vector<std::jthread> begin_threads(std::size_t count, const Work& work) {
  std::vector<std::jthread> threads;
  threads.reserve(count);
  try {
    while (threads.size() < count) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // As many as there are have to do.
  }
  return threads;
}

}  // namespace chaek::base
