#include "image/pixels.h"

#include <algorithm>

#include "base/gray.h"
#include "base/memory.h"
#include "base/release.h"
#include "image/codecs.h"
#include "image/color_profile.h"
#include "image/jpeg_segments.h"
#include "image/svg_file.h"

namespace chaek::image {
namespace {

bool decode_format(std::string_view bytes, const Identity& identity, const Limits& limits,
                   LeastSize least, Pixels& pixels, Fault& fault) {
  switch (identity.format) {
    case Format::png:
      return decode_png(bytes, identity, pixels, fault);
    case Format::jpeg:
      return decode_jpeg(bytes, identity, limits, least, pixels, fault);
    case Format::webp:
      return decode_webp(bytes, identity, pixels, fault);
    case Format::gif:
      return decode_gif(bytes, identity, pixels, fault);
    case Format::svg:
      return draw_svg(bytes, identity, limits, least, pixels, fault);
  }
  return false;
}

}  // namespace

std::optional<Pixels> decode(std::string_view bytes, const Limits& limits, Fault& fault,
                             LeastSize least) {
  const auto identity = identify(bytes, limits, fault);
  if (!identity) return std::nullopt;
  Pixels pixels;
  if (!decode_format(bytes, *identity, limits, least, pixels, fault)) {
    base::expect_memory();
    return std::nullopt;
  }
  const auto opaque = [](std::uint8_t alpha) { return alpha == 255; };
  if (std::all_of(pixels.alpha.begin(), pixels.alpha.end(), opaque)) base::release(pixels.alpha);
  // The inks of a JPEG have become sRGB on their way.
  if (!identity->inks) {
    if (const auto profile = color_profile(bytes, *identity)) convert_to_srgb(pixels, *profile);
  }
  return pixels;
}

bool is_whole(std::string_view bytes, const Identity& identity, const Limits& limits,
              Fault& fault) {
  if (identity.format == Format::png) return png_is_whole(bytes, identity, fault);
  if (identity.format == Format::jpeg) {
    JpegSegments segments(bytes);
    while (segments.next()) {
    }
    if (segments.end_of_image()) return true;
  }
  return decode(bytes, limits, fault, {1, 1}).has_value();
}

Pixels grayed(Pixels pixels) {
  if (pixels.model == Pixels::Model::gray) return pixels;
  const std::size_t count = pixels.color.size() / 3;
  // In place: the grey of a pixel never lies behind its own colours.
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t* color = &pixels.color[i * 3];
    pixels.color[i] = base::gray_of({color[0], color[1], color[2]});
  }
  pixels.color.resize(count);
  pixels.model = Pixels::Model::gray;
  return pixels;
}

}  // namespace chaek::image
