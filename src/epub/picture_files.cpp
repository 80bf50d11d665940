#include "epub/picture_files.h"

#include <algorithm>
#include <cmath>

#include "image/pixels.h"
#include "image/resample.h"

namespace chaek::epub {
namespace {

using image::Format;
using image::Identity;

constexpr int kJpegQuality = 88;
constexpr std::size_t kMostBytes = 5'000'000;  // Kobo's limit of one picture
constexpr std::uint32_t kCoverSide = 2560;     // what Amazon asks for

/// The bytes without metadata; nothing can be left out of an SVG.
std::string stripped(const std::string& bytes, Format format) {
  switch (format) {
    case Format::png:
      return image::strip_png_metadata(bytes);
    case Format::jpeg:
      return image::strip_jpeg_metadata(bytes);
    case Format::gif:
      return image::strip_gif_metadata(bytes);
    case Format::webp:
    case Format::svg:
      break;
  }
  return bytes;
}

/// The size within `most_side`, in the same shape.
image::LeastSize size_within(const Identity& identity, std::uint32_t most_side) {
  const std::uint32_t width = identity.seen_width();
  const std::uint32_t height = identity.seen_height();
  const std::uint32_t longer = std::max(width, height);
  if (longer <= most_side) return {width, height};
  const double scale = static_cast<double>(most_side) / longer;
  const auto side = [&](std::uint32_t pixels) {
    return static_cast<std::uint32_t>(std::max(1L, std::lround(pixels * scale)));
  };
  return {side(width), side(height)};
}

/// Whether readers and stores take the format as it stands. A PNG that lies on its side must be
/// turned: few readers heed what it says of that.
bool may_stay(const Identity& identity) {
  switch (identity.format) {
    case Format::png:
      return identity.orientation == 1;
    case Format::jpeg:
      return !identity.inks;
    case Format::webp:
      return false;
    case Format::gif:
    case Format::svg:
      return true;
  }
  return false;
}

PictureFile encoded(const image::Pixels& pixels, bool lossy) {
  const bool opaque = pixels.alpha.empty();
  if (!lossy || !opaque) {
    PictureFile png{image::encode_png(pixels), Format::png};
    if (!opaque || png.bytes.size() <= kMostBytes) return png;
  }
  return {image::encode_jpeg(pixels, kJpegQuality), Format::jpeg};
}

/// Decoded, resampled where it is larger than `size`, and encoded. A JPEG damaged inside stays as
/// it is: readers show what they can of it.
PictureFile made_anew(const book::PictureResource& picture, image::LeastSize size) {
  image::Fault fault;
  auto pixels = image::decode(*picture.bytes, image::kJudged, fault, size);
  const Identity& identity = picture.identity;
  if (!pixels) return {stripped(*picture.bytes, identity.format), identity.format};
  if (pixels->width > size.width || pixels->height > size.height) {
    pixels = image::resampled(*pixels, size.width, size.height);
  }
  return encoded(*pixels, identity.lossy);
}

}  // namespace

PictureFile make_picture_file(const book::PictureResource& picture, std::uint32_t most_side) {
  const Identity& identity = picture.identity;
  // What moves can't be resampled, and lines have no pixels.
  const bool any_size =
      identity.format == Format::svg || (identity.format == Format::gif && identity.animated);
  const bool fits = any_size || std::max(identity.width, identity.height) <= most_side;
  if (fits && may_stay(identity)) {
    return {stripped(*picture.bytes, identity.format), identity.format};
  }
  return made_anew(picture, size_within(identity, most_side));
}

PictureFile make_cover_file(const book::PictureResource& picture, std::uint32_t most_side) {
  const Identity& identity = picture.identity;
  const std::uint32_t side = std::max(most_side, kCoverSide);
  if (identity.format == Format::svg) {
    const double scale =
        static_cast<double>(kCoverSide) / std::max(identity.width, identity.height);
    return made_anew(picture, {static_cast<std::uint32_t>(std::ceil(identity.width * scale)),
                               static_cast<std::uint32_t>(std::ceil(identity.height * scale))});
  }
  if (identity.format != Format::gif) return make_picture_file(picture, side);
  return made_anew(picture, size_within(identity, side));
}

}  // namespace chaek::epub
