#pragma once

#include <optional>
#include <string_view>

#include "image/picture_file.h"
#include "pdf/pictures.h"

namespace chaek::pdf {

/// Entries common to all images (ISO 32000-1, 8.9.5); `color_space` begins with a slash or a
/// bracket.
std::string image_entries(std::uint32_t width, std::uint32_t height, std::string_view color_space,
                          int bits = 8);

/// A JPEG's own data (DCTDecode), without its metadata. Nothing for a JPEG of four components, of
/// more than eight bits, or of samples that are RGB by their names: readers disagree on those.
std::optional<PictureStreams> keep_jpeg(std::string_view bytes, const image::Identity& identity);

/// A PNG's own data, which FlateDecode with PNG predictors reads (7.4.4.4). Nothing for a PNG that
/// is interlaced, has transparency or sixteen bits. The data must be known to be whole.
std::optional<PictureStreams> keep_png(std::string_view bytes);

}  // namespace chaek::pdf
