#pragma once

#include <optional>
#include <string_view>

#include "image/picture_file.h"
#include "pdf/pictures.h"

namespace chaek::pdf {

/// Entries common to all images (ISO 32000-1, 8.9.5) but for the colour space.
std::string image_entries(std::uint32_t width, std::uint32_t height, int bits = 8);

/// A JPEG's own data (DCTDecode), without its metadata: grey, RGB and inks. Nothing for a JPEG
/// whose samples are RGB by their names alone: readers disagree on those.
std::optional<PictureStreams> keep_jpeg(std::string_view bytes, const image::Identity& identity);

/// A PNG's own data, which FlateDecode with PNG predictors reads (7.4.4.4). Nothing for a PNG that
/// is interlaced, has transparency, sixteen bits or a gamma of its own. The data must be known to
/// be whole.
std::optional<PictureStreams> keep_png(std::string_view bytes, const image::Identity& identity);

}  // namespace chaek::pdf
