#include <string>

#include "image/big_endian.h"
#include "image/codecs.h"
#include "image/exif_orientation.h"
#include "image/png_chunks.h"

namespace chaek::image {
namespace {

using std::string_literals::operator""s;

constexpr std::uint32_t kUsualGamma = 45'455;  // sRGB's, times 100,000, as gAMA counts

/// The depths that each colour type of a PNG may have (PNG 3rd edition, table 11.1).
bool legal_depth(int color_type, int depth) {
  switch (color_type) {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

/// What the chunks before the samples say: transparency, orientation, and the meaning of the
/// samples (iCCP goes before sRGB, sRGB before gAMA: PNG 3rd edition, 13.13).
void read_chunks(std::string_view bytes, Identity& identity) {
  bool profile = false;
  std::uint32_t gamma = kUsualGamma;
  std::size_t offset = kPngSignature.size();
  while (const auto chunk = png_chunk(bytes, offset)) {
    if (chunk->name == "tRNS") identity.alpha = true;
    if (chunk->name == "iCCP" || chunk->name == "sRGB") profile = true;
    if (chunk->name == "gAMA" && chunk->content.size() == 4) {
      gamma = big_endian_32(chunk->content, 0);
    }
    if (chunk->name == "eXIf") {
      const int orientation = exif_orientation("Exif\0\0"s.append(chunk->content));
      if (orientation != 0) identity.orientation = orientation;
    }
    if (chunk->name == "IDAT") break;
    offset += chunk->whole.size();
  }
  // A twentieth more or less is rounding.
  const bool usual = gamma > kUsualGamma * 19 / 20 && gamma < kUsualGamma * 21 / 20;
  identity.own_gamma = !profile && !usual && gamma != 0;
}

}  // namespace

std::optional<Identity> identify_png(std::string_view bytes, Fault& fault) {
  const auto header = png_chunk(bytes, kPngSignature.size());
  if (!header) return refuse(fault, "the PNG is cut short");
  if (header->name != "IHDR" || header->content.size() != 13) {
    return refuse(fault, "the PNG is damaged: it does not begin with its header");
  }
  Identity identity;
  identity.format = Format::png;
  identity.width = big_endian_32(header->content, 0);
  identity.height = big_endian_32(header->content, 4);
  const int depth = byte_at(header->content, 8);
  const int color_type = byte_at(header->content, 9);
  constexpr std::uint32_t largest = 0x7FFFFFFF;
  if (identity.width == 0 || identity.height == 0 || identity.width > largest ||
      identity.height > largest || !legal_depth(color_type, depth)) {
    return refuse(fault, "the PNG is damaged: its header is not valid");
  }
  identity.gray = color_type == 0 || color_type == 4;
  identity.alpha = color_type >= 4;
  read_chunks(bytes, identity);
  return identity;
}

}  // namespace chaek::image
