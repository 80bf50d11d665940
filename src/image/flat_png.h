#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace chaek::image {

/// A drawing in memory: rows of 32-bit words, red, green and blue from bit 23 down, the highest
/// byte without meaning.
struct FlatDrawing {
  const unsigned char* rows = nullptr;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::size_t stride = 0;  ///< bytes from one row to the next
};

/// The bytes of an opaque PNG (PNG 3rd edition) of a drawing with large flat areas: a byte a pixel
/// where 256 colours suffice, or nearly (rare shades, as letters' edges have, are then up to 3 of
/// 255 off in each channel), packed for speed.
std::string encode_flat_png(const FlatDrawing& drawing);

}  // namespace chaek::image
