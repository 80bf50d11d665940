#include "pdf/kept_pictures.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "image/big_endian.h"
#include "image/jpeg_segments.h"
#include "image/pixels.h"
#include "image/png_chunks.h"

namespace chaek::pdf {
namespace {

bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// True when a frame header of three components calls them R, G and B.
bool is_named_rgb(std::string_view frame) {
  return frame.size() >= 15 && image::byte_at(frame, 5) == 3 && frame[6] == 'R' &&
         frame[9] == 'G' && frame[12] == 'B';
}

/// What a PNG says of its samples, and where they are.
struct Chunks {
  int bits = 0;
  int color_type = 0;
  bool interlaced = false;
  std::string_view palette;
  std::string samples;
};

Chunks read_chunks(std::string_view png) {
  Chunks chunks;
  std::size_t at = image::kPngSignature.size();
  while (const auto chunk = image::png_chunk(png, at)) {
    const std::string_view body = chunk->content;
    if (chunk->name == "IHDR" && body.size() >= 13) {
      chunks.bits = image::byte_at(body, 8);
      chunks.color_type = image::byte_at(body, 9);
      chunks.interlaced = image::byte_at(body, 12) != 0;
    }
    if (chunk->name == "PLTE") chunks.palette = body;
    if (chunk->name == "IDAT") chunks.samples += body;
    at += chunk->whole.size();
  }
  return chunks;
}

}  // namespace

std::string image_entries(std::uint32_t width, std::uint32_t height, int bits) {
  std::string out = "/Type/XObject/Subtype/Image/Width ";
  append_integer(out, width);
  out += "/Height ";
  append_integer(out, height);
  out += "/BitsPerComponent ";
  append_integer(out, bits);
  return out;
}

std::optional<PictureStreams> keep_jpeg(std::string_view bytes, const image::Identity& identity) {
  constexpr unsigned adobe = 0xEE;
  PictureStreams out;
  out.orientation = identity.orientation;
  // The page turns the picture; a reader that also heeds EXIF would turn it twice.
  out.bytes = image::strip_jpeg_metadata(bytes, image::Turning::forgotten);
  bool inverted = false;
  image::JpegSegments segments(out.bytes);
  while (const auto segment = segments.next()) {
    if (segment->marker == image::kJpegSos) break;
    if (segment->marker == adobe) inverted = identity.inks;
    if (is_frame(segment->marker) && is_named_rgb(segment->payload)) return std::nullopt;
  }
  out.entries = image_entries(identity.width, identity.height) + "/Filter/DCTDecode";
  // Adobe's programs store the ink's complement, and say nothing of it but their name.
  if (inverted) out.entries += "/Decode[1 0 1 0 1 0 1 0]";
  out.space = identity.gray ? "/DeviceGray" : identity.inks ? "/DeviceCMYK" : "/DeviceRGB";
  return out;
}

std::optional<PictureStreams> keep_png(std::string_view bytes, const image::Identity& identity) {
  constexpr int kPalette = 3;
  Chunks chunks = read_chunks(bytes);
  if (chunks.interlaced || identity.alpha || identity.own_gamma || chunks.bits > 8 ||
      chunks.samples.empty() || (chunks.color_type == kPalette && chunks.palette.size() < 3)) {
    return std::nullopt;
  }
  const bool palette = chunks.color_type == kPalette;
  PictureStreams out;
  out.orientation = identity.orientation;
  out.space = identity.gray ? "/DeviceGray" : "/DeviceRGB";
  if (palette) out.palette = chunks.palette.substr(0, chunks.palette.size() / 3 * 3);
  out.entries = image_entries(identity.width, identity.height, chunks.bits);
  out.entries += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  append_integer(out.entries, identity.gray || palette ? 1 : 3);
  out.entries += "/BitsPerComponent ";
  append_integer(out.entries, chunks.bits);
  out.entries += "/Columns ";
  append_integer(out.entries, identity.width);
  out.entries += ">>";
  out.bytes = std::move(chunks.samples);
  return out;
}

}  // namespace chaek::pdf
