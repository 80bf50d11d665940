#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "image/picture_file.h"

namespace chaek::image {

/// Decoded samples, eight bits each, rows top to bottom without padding. EXIF orientation is
/// applied: width and height are those a reader sees.
struct Pixels {
  enum class Model { gray, rgb };
  Model model = Model::rgb;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<std::uint8_t> color;  ///< 1 or 3 bytes a pixel
  std::vector<std::uint8_t> alpha;  ///< 1 byte a pixel, or empty when all is opaque
};

/// Decodes PNG or JPEG bytes (16-bit, palette, tRNS, grey, CMYK and Adobe-inverted CMYK become
/// 8-bit grey or RGB). Nothing → `fault.reason`. Never aborts, never reads past the input.
std::optional<Pixels> decode(std::string_view bytes, const Limits& limits, Fault& fault);

/// PNG bytes of `pixels` (no ancillary chunks, the same bytes every time); quick, for drawn
/// pictures.
std::string encode_png(const Pixels& pixels);

/// The JPEG without its metadata: the application segments and comments dropped except JFIF, ICC
/// and Adobe, and with an orientation-only EXIF segment kept when `orientation` is not 1. No
/// recompression.
std::string strip_jpeg_metadata(std::string_view bytes);
/// The PNG with only the chunks that change how it looks.
std::string strip_png_metadata(std::string_view bytes);

}  // namespace chaek::image
