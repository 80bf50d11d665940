#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "image/picture_file.h"

namespace chaek::image {

/// Decoded samples, eight bits each, sRGB or its grey, rows top to bottom without padding. EXIF
/// orientation is applied: width and height are those a reader sees.
struct Pixels {
  enum class Model { gray, rgb };
  Model model = Model::rgb;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::vector<std::uint8_t> color;  ///< 1 or 3 bytes a pixel
  std::vector<std::uint8_t> alpha;  ///< 1 byte a pixel, or empty when all is opaque
};

/// How many pixels, as seen, a picture is wanted for; 0 × 0: for all it has.
struct LeastSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// Decodes a picture's bytes: all depths, palettes, inks and colour profiles become 8-bit sRGB or
/// grey; of an animation comes the first frame. A JPEG may come reduced by a power of two as long
/// as it stays larger than `least`; an SVG is drawn at `least`. Nothing → `fault.reason`. Never
/// aborts, never reads past the input.
std::optional<Pixels> decode(std::string_view bytes, const Limits& limits, Fault& fault,
                             LeastSize least = {});

/// Whether the bytes that gave `identity` hold a whole picture, looked at no closer than needed:
/// `decode` may still refuse a JPEG that is damaged inside. False → `fault.reason`.
bool is_whole(std::string_view bytes, const Identity& identity, const Limits& limits, Fault& fault);

/// The same picture in greys as light as its colours, in linear light (base/gray.h).
Pixels grayed(Pixels pixels);

/// PNG bytes of `pixels` (no ancillary chunks, the same bytes every time), for photographs and
/// screenshots: with row filters. Drawings: image/flat_png.h.
std::string encode_png(const Pixels& pixels);
/// Baseline JPEG bytes of `pixels` without their alpha; `quality` 1–100 as libjpeg counts it.
std::string encode_jpeg(const Pixels& pixels, int quality);

/// Whether a stripped JPEG still says how it is turned.
enum class Turning { kept, forgotten };

/// The picture without its metadata (EXIF, GPS, XMP, comments, thumbnails), its samples untouched.
/// JPEG: the application segments and comments dropped except JFIF, ICC and Adobe, and with an
/// orientation-only EXIF segment kept when `orientation` is not 1.
std::string strip_jpeg_metadata(std::string_view bytes, Turning turning = Turning::kept);
/// The PNG with only the chunks that change how it looks.
std::string strip_png_metadata(std::string_view bytes);
/// The GIF without comments and without application data but for the number of repetitions.
std::string strip_gif_metadata(std::string_view bytes);

}  // namespace chaek::image
