#pragma once

#include <cstdint>
#include <string>

#include "book/book.h"

namespace chaek::epub {

/// A picture as this EPUB holds it.
struct PictureFile {
  std::string bytes;
  image::Format format = image::Format::png;
};

/// The picture without its metadata, its samples untouched where they may stay: PNG, JPEG in grey
/// or RGB, GIF (its frames too) and SVG of at most `most_side` pixels a side. Larger ones are
/// resampled; WebP, which stores refuse, and JPEG in inks become PNG, or JPEG where they were lossy
/// and opaque.
PictureFile make_picture_file(const book::PictureResource& picture, std::uint32_t most_side);

/// The same for the cover, always as PNG or JPEG: stores read nothing else.
PictureFile make_cover_file(const book::PictureResource& picture, std::uint32_t most_side);

}  // namespace chaek::epub
