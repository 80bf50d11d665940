#include "image/pixels.h"

#include <algorithm>

#include "image/codecs.h"

namespace chaek::image {

std::optional<Pixels> decode(std::string_view bytes, const Limits& limits, Fault& fault) {
  const auto identity = identify(bytes, limits, fault);
  if (!identity) return std::nullopt;
  Pixels pixels;
  const bool done = identity->format == Format::png
                        ? decode_png(bytes, *identity, pixels, fault)
                        : decode_jpeg(bytes, *identity, limits, pixels, fault);
  if (!done) return std::nullopt;
  const auto opaque = [](std::uint8_t alpha) { return alpha == 255; };
  if (std::all_of(pixels.alpha.begin(), pixels.alpha.end(), opaque)) {
    pixels.alpha = {};
  }
  return pixels;
}

}  // namespace chaek::image
