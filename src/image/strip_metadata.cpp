#include "image/exif_orientation.h"
#include "image/gif_blocks.h"
#include "image/jpeg_segments.h"
#include "image/picture_file.h"
#include "image/pixels.h"
#include "image/png_chunks.h"

namespace chaek::image {
namespace {

using std::string_view_literals::operator""sv;

/// What JPEG segment changes how the picture looks: JFIF, the ICC profile and Adobe's colour
/// transform, and everything that is no application data and no comment.
bool kept(const JpegSegment& segment) {
  constexpr std::uint8_t app0 = 0xE0;
  constexpr std::uint8_t app2 = 0xE2;
  constexpr std::uint8_t app14 = 0xEE;
  constexpr std::uint8_t app15 = 0xEF;
  constexpr std::uint8_t comment = 0xFE;
  const auto begins = [&](std::string_view head) {
    return segment.payload.substr(0, head.size()) == head;
  };
  if (segment.marker == app0) return begins("JFIF\0"sv);
  if (segment.marker == app2) return begins("ICC_PROFILE\0"sv);
  if (segment.marker == app14) return begins("Adobe"sv);
  return segment.marker != comment && (segment.marker < app0 || segment.marker > app15);
}

bool kept(const PngChunk& chunk) {
  for (const std::string_view name :
       {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP"}) {
    if (chunk.name == name) return true;
  }
  return false;
}

}  // namespace

std::string strip_jpeg_metadata(std::string_view bytes, Turning turning) {
  constexpr std::string_view start_of_image = "\xFF\xD8";
  if (bytes.substr(0, 2) != start_of_image) return std::string(bytes);
  int orientation = 1;
  std::string head(start_of_image);
  std::string rest;
  JpegSegments segments(bytes);
  std::size_t done = 2;
  bool in_pixels = false;
  while (const auto segment = segments.next()) {
    if (const int stated = segment->marker == 0xE1 ? exif_orientation(segment->payload) : 0) {
      orientation = stated;
    }
    if (in_pixels) continue;
    if (kept(*segment)) {
      // JFIF stands right after the beginning: what else there is comes after it.
      const bool jfif = segment->marker == 0xE0;
      (jfif ? head : rest).append(bytes.substr(segment->begin, segment->end - segment->begin));
    }
    done = segment->end;
    in_pixels = segment->marker == kJpegSos;
  }
  if (!in_pixels) return std::string(bytes);
  if (orientation != 1 && turning == Turning::kept) head += orientation_segment(orientation);
  // From the first scan on all is picture; what follows its end is not.
  const std::size_t end = segments.end_of_image().value_or(bytes.size());
  return head.append(rest).append(bytes.substr(done, end - done));
}

std::string strip_png_metadata(std::string_view bytes) {
  if (bytes.substr(0, kPngSignature.size()) != kPngSignature) return std::string(bytes);
  std::string out(kPngSignature);
  std::size_t offset = kPngSignature.size();
  while (const auto chunk = png_chunk(bytes, offset)) {
    if (kept(*chunk)) out += chunk->whole;
    if (chunk->name == "IEND") return out;
    offset += chunk->whole.size();
  }
  return std::string(bytes);  // cut short: not ours to judge
}

std::string strip_gif_metadata(std::string_view bytes) {
  if (bytes.substr(0, 4) != "GIF8") return std::string(bytes);
  GifBlocks blocks(bytes);
  std::string out(bytes.substr(0, blocks.header_size()));
  while (const auto block = blocks.next()) {
    const bool extension = block->kind == GifBlock::Kind::extension;
    const bool said = extension && block->label == kGifComment;
    const bool other = extension && block->label == kGifApplication &&
                       block->first != "NETSCAPE2.0" && block->first != "ANIMEXTS1.0";
    if (!said && !other) out.append(bytes.substr(block->begin, block->end - block->begin));
    if (block->kind == GifBlock::Kind::trailer) return out;
  }
  return out + ';';  // cut short: what there is, ended
}

}  // namespace chaek::image
