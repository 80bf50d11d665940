#pragma once

#include <string_view>

#include "image/picture_file.h"
#include "image/pixels.h"

namespace chaek::image {

/// Decoders of bytes that `identify` has passed; false, with the reason, for damaged ones.
bool decode_png(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault);
bool decode_jpeg(std::string_view bytes, const Identity& identity, const Limits& limits,
                 Pixels& pixels, Fault& fault);

}  // namespace chaek::image
