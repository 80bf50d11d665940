#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace chaek::image {

/// Some rows of a drawing, of 32-bit words: red, green and blue from bit 23 down, the highest byte
/// without meaning.
struct DrawnRows {
  const unsigned char* first = nullptr;
  std::uint32_t count = 0;
  std::size_t stride = 0;  ///< bytes from one row to the next
};

/// A drawing that is made band by band, so that it is never in memory as a whole.
struct FlatDrawing {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  /// The rows from `y` on, at least one; they last until the next call.
  std::function<DrawnRows(std::uint32_t y)> rows;
};

/// The bytes of an opaque PNG (PNG 3rd edition) of a drawing with large flat areas: a byte a pixel
/// where 256 colours suffice, or nearly (rare shades, as letters' edges have, are then up to 3 of
/// 255 off in each channel), packed for speed. Its rows are asked for in order, once more from the
/// first where a byte a pixel does not suffice.
std::string encode_flat_png(const FlatDrawing& drawing);

}  // namespace chaek::image
