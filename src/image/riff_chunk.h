#pragma once

#include <cstddef>
#include <string_view>

#include "image/big_endian.h"

namespace chaek::image {

/// The content of the first chunk called `name` (four letters) of a RIFF file, which a WebP is
/// (WebP Container Specification); empty when there is none.
inline std::string_view riff_chunk(std::string_view bytes, std::string_view name) {
  std::size_t at = 12;  // after "RIFF", the size and "WEBP"
  while (at + 8 <= bytes.size()) {
    const std::size_t size =
        std::size_t{byte_at(bytes, at + 4)} | std::size_t{byte_at(bytes, at + 5)} << 8 |
        std::size_t{byte_at(bytes, at + 6)} << 16 | std::size_t{byte_at(bytes, at + 7)} << 24;
    if (size > bytes.size() - at - 8) return {};
    if (bytes.substr(at, 4) == name) return bytes.substr(at + 8, size);
    at += 8 + size + size % 2;
  }
  return {};
}

}  // namespace chaek::image
