#pragma once

#include <future>

namespace chaek::base {

/// How what can be done beside the rest is started (std::async), when `jobs` threads may work:
/// where there is no thread to be had, it is done when it is wanted.
inline std::launch aside(unsigned jobs) {
  return jobs > 1 ? std::launch::async | std::launch::deferred : std::launch::deferred;
}

}  // namespace chaek::base
