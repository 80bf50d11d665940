#pragma once

#include <cstdint>

namespace chaek::base {

/// The whole number nearest to `value`, halves away from zero; |value| < 2⁶². std::llround, without
/// the call that it is for most processors.
constexpr std::int64_t rounded(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

}  // namespace chaek::base
