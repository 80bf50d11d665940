#pragma once

#include <string_view>

namespace chaek::image {

/// Whether a PNG is one that libpng reads to its end, found in a fifth of the time: all checksums
/// agree, only chunks that every PNG may have, all rows there with known filters (PNG 1.2, chapters
/// 3 to 6). False says nothing: an interlaced, large or odd one has to be read by libpng.
bool png_is_surely_whole(std::string_view bytes);

}  // namespace chaek::image
