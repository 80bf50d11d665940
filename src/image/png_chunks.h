#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "image/big_endian.h"

namespace chaek::image {

inline constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";

/// One chunk of a PNG (PNG 3rd edition, 5.3), its length, name, content and CRC in `whole`.
struct PngChunk {
  std::string_view name;
  std::string_view content;
  std::string_view whole;
};

/// The chunk at `offset`; nothing when it is cut short. CRCs are left to the decoder.
inline std::optional<PngChunk> png_chunk(std::string_view bytes, std::size_t offset) {
  if (offset > bytes.size() || bytes.size() - offset < 12) return {};
  const std::size_t length = big_endian_32(bytes, offset);
  if (length > bytes.size() - offset - 12) return {};
  return PngChunk{bytes.substr(offset + 4, 4), bytes.substr(offset + 8, length),
                  bytes.substr(offset, length + 12)};
}

}  // namespace chaek::image
