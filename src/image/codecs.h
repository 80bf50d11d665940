#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "image/picture_file.h"
#include "image/pixels.h"

namespace chaek::image {

// One pair a format: its header read and judged apart from the limits on sizes; and its samples,
// of bytes that `identify` has passed. Nothing or false, with the reason, for damaged ones.

std::optional<Identity> identify_png(std::string_view bytes, Fault& fault);
std::optional<Identity> identify_jpeg(std::string_view bytes, const Limits& limits, Fault& fault);
std::optional<Identity> identify_webp(std::string_view bytes, const Limits& limits, Fault& fault);
std::optional<Identity> identify_gif(std::string_view bytes, Fault& fault);
std::optional<Identity> identify_svg(std::string_view bytes, const Limits& limits, Fault& fault);

bool decode_png(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault);
/// The samples may come fewer than stored, as `least` allows.
bool decode_jpeg(std::string_view bytes, const Identity& identity, const Limits& limits,
                 LeastSize least, Pixels& pixels, Fault& fault);
bool decode_webp(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault);
bool decode_gif(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault);

/// Whether a PNG's samples are all there; they are read and thrown away.
bool png_is_whole(std::string_view bytes, const Identity& identity, Fault& fault);

inline std::nullopt_t refuse(Fault& fault, std::string reason) {
  fault.reason = std::move(reason);
  return std::nullopt;
}

}  // namespace chaek::image
