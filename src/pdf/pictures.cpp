#include "pdf/pictures.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "image/picture_file.h"
#include "image/pixels.h"
#include "pdf/kept_pictures.h"
#include "pdf/row_filter.h"

namespace chaek::pdf {
namespace {

std::string flate_entries(std::uint32_t width, std::uint32_t height, bool gray) {
  std::string out = image_entries(width, height, gray ? "/DeviceGray" : "/DeviceRGB");
  out += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  out += gray ? '1' : '3';
  out += "/Columns ";
  append_integer(out, width);
  out += ">>";
  return out;
}

/// The filter that makes three bands of the rows smaller.
RowFilter better_filter(std::span<const std::uint8_t> samples, std::size_t row_size,
                        std::size_t pixel_size, deflate::Compressor& compressor) {
  constexpr std::size_t kBand = 24;
  const std::size_t rows = samples.size() / row_size;
  std::size_t plain = 0;
  std::size_t chosen = 0;
  for (std::size_t quarter = 1; quarter < 4; ++quarter) {
    const std::size_t first = rows * quarter / 4;
    const auto band = samples.subspan(first * row_size, std::min(kBand, rows - first) * row_size);
    const auto size_with = [&](RowFilter filter) {
      return compressor.zlib(filter_rows(band, row_size, pixel_size, filter)).size();
    };
    plain += size_with(RowFilter::none);
    chosen += size_with(RowFilter::chosen);
  }
  return plain < chosen ? RowFilter::none : RowFilter::chosen;
}

std::string compress_rows(std::span<const std::uint8_t> samples, std::size_t row_size,
                          std::size_t pixel_size, deflate::Compressor& compressor) {
  const RowFilter filter = better_filter(samples, row_size, pixel_size, compressor);
  return compressor.zlib(filter_rows(samples, row_size, pixel_size, filter));
}

PictureStreams encode(const image::Pixels& pixels, deflate::Compressor& compressor) {
  const bool gray = pixels.model == image::Pixels::Model::gray;
  const std::size_t pixel_size = gray ? 1 : 3;
  PictureStreams out;
  out.entries = flate_entries(pixels.width, pixels.height, gray);
  out.bytes = compress_rows(pixels.color, pixels.width * pixel_size, pixel_size, compressor);
  if (!pixels.alpha.empty()) {
    out.mask_entries = flate_entries(pixels.width, pixels.height, true);
    out.mask_bytes = compress_rows(pixels.alpha, pixels.width, 1, compressor);
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

/// The matrix that sets the unit square of stored samples upright (TIFF 6.0, tag 274).
std::string_view upright_matrix(int orientation) {
  constexpr std::array<std::string_view, 8> kMatrices = {
      "1 0 0 1 0 0",   "-1 0 0 1 1 0", "-1 0 0 -1 1 1", "1 0 0 -1 0 1",
      "0 -1 -1 0 1 1", "0 -1 1 0 0 1", "0 1 1 0 0 0",   "0 1 -1 0 1 0"};
  return kMatrices[static_cast<std::size_t>(std::clamp(orientation, 1, 8)) - 1];
}

}  // namespace

PictureStreams make_picture(std::string_view bytes, deflate::Compressor& compressor) {
  const image::Limits limits;
  image::Fault fault;
  const std::optional<image::Identity> identity = image::identify(bytes, limits, fault);
  if (!identity) return broken(fault.reason, compressor);
  if (identity->format == image::Format::jpeg) {
    if (std::optional<PictureStreams> kept = keep_jpeg(bytes, *identity)) return std::move(*kept);
  }
  // A PNG's data are decoded also where they are kept: only so are they known to be whole.
  const std::optional<image::Pixels> pixels = image::decode(bytes, limits, fault);
  if (!pixels) return broken(fault.reason, compressor);
  if (identity->format == image::Format::png) {
    if (std::optional<PictureStreams> kept = keep_png(bytes)) return std::move(*kept);
  }
  return encode(*pixels, compressor);
}

void add_picture(ObjectStore& store, ObjectId id, PictureStreams streams) {
  if (!streams.mask_entries.empty()) {
    const ObjectId mask =
        store.add_stream(std::move(streams.mask_entries), std::move(streams.mask_bytes));
    streams.entries += "/SMask ";
    append_reference(streams.entries, mask);
  }
  if (streams.orientation == 1) {
    store.set_stream(id, std::move(streams.entries), std::move(streams.bytes));
    return;
  }
  const ObjectId lying = store.add_stream(std::move(streams.entries), std::move(streams.bytes));
  std::string form = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[";
  form += upright_matrix(streams.orientation);
  form += "]/Resources<</XObject<</I ";
  append_reference(form, lying);
  form += ">>>>";
  store.set_stream(id, std::move(form), "/I Do");
}

}  // namespace chaek::pdf
