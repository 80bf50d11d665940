#include "pdf/kept_pictures.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "image/pixels.h"

namespace chaek::pdf {
namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int size) {
  std::uint32_t value = 0;
  for (int i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// A piece between two markers of a JPEG, before its scans (ISO/IEC 10918-1, B.1.1.4).
struct Segment {
  unsigned marker = 0;
  std::size_t begin = 0;  ///< of the marker
  std::size_t end = 0;
};

/// The segment that begins at `at`; nothing at the scans or where the file is no JPEG.
std::optional<Segment> segment_at(std::string_view jpeg, std::size_t at) {
  if (at + 4 > jpeg.size() || big_endian(jpeg, at, 1) != 0xFF) return std::nullopt;
  const Segment segment{big_endian(jpeg, at + 1, 1), at, at + 2 + big_endian(jpeg, at + 2, 2)};
  if (segment.marker == 0xDA || segment.end > jpeg.size()) return std::nullopt;
  return segment;
}

bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// True when the frame header says eight bits and one component, or three that are not called R, G
/// and B.
bool is_usual_frame(std::string_view jpeg, const Segment& frame) {
  if (frame.end < frame.begin + 10 || big_endian(jpeg, frame.begin + 4, 1) != 8) return false;
  const std::uint32_t components = big_endian(jpeg, frame.begin + 9, 1);
  if (components == 1) return true;
  if (components != 3 || frame.end < frame.begin + 19) return false;
  return jpeg[frame.begin + 10] != 'R' || jpeg[frame.begin + 13] != 'G' ||
         jpeg[frame.begin + 16] != 'B';
}

/// What a PNG says of its samples, and where they are.
struct Chunks {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  int bits = 0;
  int color_type = 0;
  bool interlaced = false;
  bool transparency = false;
  std::string_view palette;
  std::string samples;
};

Chunks read_chunks(std::string_view png) {
  Chunks chunks;
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const std::size_t size = big_endian(png, at, 4);
    const std::string_view kind = png.substr(at + 4, 4);
    const std::string_view body = png.substr(at + 8, size);
    if (body.size() < size) break;
    if (kind == "IHDR" && size >= 13) {
      chunks.width = big_endian(body, 0, 4);
      chunks.height = big_endian(body, 4, 4);
      chunks.bits = static_cast<int>(big_endian(body, 8, 1));
      chunks.color_type = static_cast<int>(big_endian(body, 9, 1));
      chunks.interlaced = big_endian(body, 12, 1) != 0;
    }
    if (kind == "PLTE") chunks.palette = body;
    if (kind == "tRNS") chunks.transparency = true;
    if (kind == "IDAT") chunks.samples += body;
    at += 12 + size;
  }
  return chunks;
}

/// The colour space of palette samples (8.6.6.3).
std::string indexed_space(std::string_view palette) {
  std::string out = "[/Indexed/DeviceRGB ";
  append_integer(out, static_cast<std::int64_t>(palette.size() / 3) - 1);
  out += '<';
  for (std::size_t i = 0; i < palette.size() / 3 * 3; ++i) {
    append_hex_byte(out, static_cast<std::uint8_t>(palette[i]));
  }
  return out + ">]";
}

}  // namespace

std::string image_entries(std::uint32_t width, std::uint32_t height, std::string_view color_space,
                          int bits) {
  std::string out = "/Type/XObject/Subtype/Image/Width ";
  append_integer(out, width);
  out += "/Height ";
  append_integer(out, height);
  out += "/ColorSpace";
  out += color_space;
  out += "/BitsPerComponent ";
  append_integer(out, bits);
  return out;
}

std::optional<PictureStreams> keep_jpeg(std::string_view bytes, const image::Identity& identity) {
  PictureStreams out;
  out.orientation = identity.orientation;
  out.bytes = image::strip_jpeg_metadata(bytes);
  bool usual = false;
  std::size_t at = 2;
  while (const std::optional<Segment> segment = segment_at(out.bytes, at)) {
    at = segment->end;
    if (is_frame(segment->marker)) usual = is_usual_frame(out.bytes, *segment);
    if (segment->marker != 0xE1) continue;
    // The page turns the picture; a reader that also heeds EXIF would turn it twice.
    out.bytes.erase(segment->begin, segment->end - segment->begin);
    at = segment->begin;
  }
  if (!usual) return std::nullopt;
  out.entries =
      image_entries(identity.width, identity.height, identity.gray ? "/DeviceGray" : "/DeviceRGB");
  out.entries += "/Filter/DCTDecode";
  return out;
}

std::optional<PictureStreams> keep_png(std::string_view bytes) {
  constexpr int kRgb = 2;
  constexpr int kPalette = 3;
  constexpr int kAlpha = 4;
  Chunks chunks = read_chunks(bytes);
  if (chunks.interlaced || chunks.transparency || chunks.bits > 8 || chunks.color_type >= kAlpha ||
      chunks.samples.empty() || (chunks.color_type == kPalette && chunks.palette.size() < 3)) {
    return std::nullopt;
  }
  std::string space = "/DeviceGray";
  if (chunks.color_type == kRgb) space = "/DeviceRGB";
  if (chunks.color_type == kPalette) space = indexed_space(chunks.palette);
  PictureStreams out;
  out.entries = image_entries(chunks.width, chunks.height, space, chunks.bits);
  out.entries += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  append_integer(out.entries, chunks.color_type == kRgb ? 3 : 1);
  out.entries += "/BitsPerComponent ";
  append_integer(out.entries, chunks.bits);
  out.entries += "/Columns ";
  append_integer(out.entries, chunks.width);
  out.entries += ">>";
  out.bytes = std::move(chunks.samples);
  return out;
}

}  // namespace chaek::pdf
