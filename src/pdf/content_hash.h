#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chaek::pdf {

/// A 128-bit fingerprint of bytes, the same on every machine. It names things (file ids, subset
/// tags) by their content; it is no protection against anybody.
class ContentHash {
 public:
  /// Adds `bytes`. The result depends on how they are divided among calls.
  void add(std::string_view bytes);
  std::array<std::uint8_t, 16> digest() const;

 private:
  void mix(std::uint64_t word);
  std::uint64_t first_ = 0x9E3779B97F4A7C15;
  std::uint64_t second_ = 0xC2B2AE3D27D4EB4F;
};

}  // namespace chaek::pdf
