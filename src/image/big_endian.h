#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chaek::image {

/// Numbers as PNG and JPEG write them; the caller has checked that `bytes` reaches that far.
inline std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}
inline std::uint16_t big_endian_16(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(byte_at(bytes, at) << 8 | byte_at(bytes, at + 1));
}
inline std::uint32_t big_endian_32(std::string_view bytes, std::size_t at) {
  return std::uint32_t{big_endian_16(bytes, at)} << 16 | big_endian_16(bytes, at + 2);
}

}  // namespace chaek::image
