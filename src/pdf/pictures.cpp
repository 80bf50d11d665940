#include "pdf/pictures.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "image/picture_file.h"
#include "image/pixels.h"
#include "pdf/row_filter.h"

namespace chaek::pdf {
namespace {

std::string image_entries(std::uint32_t width, std::uint32_t height, bool gray) {
  std::string out = "/Type/XObject/Subtype/Image/Width ";
  append_integer(out, width);
  out += "/Height ";
  append_integer(out, height);
  out += gray ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB";
  out += "/BitsPerComponent 8";
  return out;
}

/// What a frame header (ISO/IEC 10918-1, B.2.2) says of the samples.
struct Frame {
  int precision = 0;
  int components = 0;
  bool named_rgb = false;  ///< the components are called R, G and B
};

std::optional<Frame> find_frame(std::string_view jpeg) {
  const auto byte = [jpeg](std::size_t i) { return static_cast<unsigned char>(jpeg[i]); };
  for (std::size_t at = 2; at + 4 <= jpeg.size();) {
    if (byte(at) != 0xFF) return std::nullopt;
    const unsigned marker = byte(at + 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    const std::size_t size = static_cast<std::size_t>(byte(at + 2)) << 8 | byte(at + 3);
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame && at + 10 <= jpeg.size()) {
      Frame frame{byte(at + 4), byte(at + 9), false};
      if (frame.components == 3 && at + 19 <= jpeg.size()) {
        frame.named_rgb = byte(at + 10) == 'R' && byte(at + 13) == 'G' && byte(at + 16) == 'B';
      }
      return frame;
    }
    if (marker == 0xDA || size < 2) return std::nullopt;
    at += 2 + size;
  }
  return std::nullopt;
}

bool may_pass_through(std::string_view bytes, const image::Identity& identity) {
  if (identity.format != image::Format::jpeg || identity.orientation != 1) return false;
  const std::optional<Frame> frame = find_frame(bytes);
  if (!frame || frame->precision != 8 || frame->named_rgb) return false;
  return frame->components == (identity.gray ? 1 : 3);
}

std::string flate_entries(std::uint32_t width, std::uint32_t height, bool gray) {
  std::string out = image_entries(width, height, gray);
  out += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  out += gray ? '1' : '3';
  out += "/Columns ";
  append_integer(out, width);
  out += ">>";
  return out;
}

PictureStreams encode(const image::Pixels& pixels, deflate::Compressor& compressor) {
  const bool gray = pixels.model == image::Pixels::Model::gray;
  const std::size_t pixel_size = gray ? 1 : 3;
  PictureStreams out;
  out.entries = flate_entries(pixels.width, pixels.height, gray);
  out.bytes = compressor.zlib(filter_rows(pixels.color, pixels.width * pixel_size, pixel_size));
  if (!pixels.alpha.empty()) {
    out.mask_entries = flate_entries(pixels.width, pixels.height, true);
    out.mask_bytes = compressor.zlib(filter_rows(pixels.alpha, pixels.width, 1));
  }
  return out;
}

PictureStreams broken(std::string reason, deflate::Compressor& compressor) {
  image::Pixels pixels;
  pixels.model = image::Pixels::Model::gray;
  pixels.width = 1;
  pixels.height = 1;
  pixels.color = {0xE0};
  PictureStreams out = encode(pixels, compressor);
  out.fault = std::move(reason);
  return out;
}

}  // namespace

PictureStreams make_picture(std::string_view bytes, deflate::Compressor& compressor) {
  const image::Limits limits;
  image::Fault fault;
  const std::optional<image::Identity> identity = image::identify(bytes, limits, fault);
  if (!identity) return broken(fault.reason, compressor);
  if (may_pass_through(bytes, *identity)) {
    PictureStreams out;
    out.entries = image_entries(identity->width, identity->height, identity->gray);
    out.entries += "/Filter/DCTDecode";
    out.bytes = image::strip_jpeg_metadata(bytes);
    return out;
  }
  const std::optional<image::Pixels> pixels = image::decode(bytes, limits, fault);
  return pixels ? encode(*pixels, compressor) : broken(fault.reason, compressor);
}

void add_picture(ObjectStore& store, ObjectId id, PictureStreams streams) {
  if (!streams.mask_entries.empty()) {
    const ObjectId mask =
        store.add_stream(std::move(streams.mask_entries), std::move(streams.mask_bytes));
    streams.entries += "/SMask ";
    append_reference(streams.entries, mask);
  }
  store.set_stream(id, std::move(streams.entries), std::move(streams.bytes));
}

}  // namespace chaek::pdf
