#include "pdf/pictures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "image/color_profile.h"
#include "image/picture_file.h"
#include "image/pixels.h"
#include "image/resample.h"
#include "image/svg_file.h"
#include "pdf/kept_pictures.h"
#include "pdf/row_filter.h"

namespace chaek::pdf {
namespace {

constexpr int kJpegQuality = 88;
/// Fewer samples too many than this on a side are not worth a loss of sharpness.
constexpr double kTolerance = 1.25;
/// What lines and letters in a picture need to look sharp on paper.
constexpr double kLineArtPpi = 600;
/// Of a side of a drawing that becomes samples.
constexpr double kMostSamples = 8000;

std::string flate_entries(std::uint32_t width, std::uint32_t height, bool gray) {
  std::string out = image_entries(width, height);
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

PictureStreams encode(const image::Pixels& pixels, bool lossy, deflate::Compressor& compressor) {
  const bool gray = pixels.model == image::Pixels::Model::gray;
  const std::size_t pixel_size = gray ? 1 : 3;
  PictureStreams out;
  out.space = gray ? "/DeviceGray" : "/DeviceRGB";
  if (lossy) {
    out.entries = image_entries(pixels.width, pixels.height) + "/Filter/DCTDecode";
    out.bytes = image::encode_jpeg(pixels, kJpegQuality);
  } else {
    out.entries = flate_entries(pixels.width, pixels.height, gray);
    out.bytes = compress_rows(pixels.color, pixels.width * pixel_size, pixel_size, compressor);
  }
  if (!pixels.alpha.empty()) {
    out.mask_entries = flate_entries(pixels.width, pixels.height, true) + "/ColorSpace/DeviceGray";
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
  PictureStreams out = encode(pixels, false, compressor);
  out.fault = std::move(reason);
  return out;
}

/// How many samples are wanted; all there are where those are not too many.
image::LeastSize wanted_size(const image::Identity& identity, PlacedSize placed, double ppi) {
  const image::LeastSize all{identity.seen_width(), identity.seen_height()};
  if (placed.width <= 0 || placed.height <= 0) return all;
  constexpr double inch = 72;
  const double wide = placed.width / inch * ppi;
  const double high = placed.height / inch * ppi;
  if (all.width <= wide * kTolerance || all.height <= high * kTolerance) return all;
  const auto side = [](double pixels) {
    return static_cast<std::uint32_t>(std::max(1.0, std::ceil(pixels)));
  };
  return {side(wide), side(high)};
}

std::optional<PictureStreams> keep(std::string_view bytes, const image::Identity& identity,
                                   deflate::Compressor& compressor) {
  std::optional<PictureStreams> kept;
  if (identity.format == image::Format::jpeg) kept = keep_jpeg(bytes, identity);
  if (identity.format == image::Format::png) kept = keep_png(bytes, identity);
  if (!kept) return kept;
  if (const auto profile = image::color_profile(bytes, identity)) {
    kept->profile = compressor.zlib(profile->bytes);
    kept->components = profile->components;
  }
  return kept;
}

PictureStreams make_drawing(std::string_view bytes, const image::Identity& identity,
                            PlacedSize placed, double ppi, base::Ink ink,
                            deflate::Compressor& compressor) {
  constexpr double points_per_pixel = 0.75;  // CSS
  if (placed.width <= 0 || placed.height <= 0) {
    placed = {identity.width * points_per_pixel, identity.height * points_per_pixel};
  }
  // Masks and what else has to become samples gets one to each point: the page is drawn so large
  // that those are `ppi` to the inch.
  constexpr double inch = 72;
  const double wide = std::max(1.0, placed.width * ppi / inch);
  const double high = std::max(1.0, placed.height * ppi / inch);
  image::Fault fault;
  const bool gray = ink == base::Ink::gray;
  const auto pdf = gray ? std::nullopt : image::svg_to_pdf(bytes, wide, high, fault);
  if (pdf) {
    PictureStreams out;
    out.drawing = import_page(*pdf);
    out.width = wide;
    out.height = high;
    if (out.drawing) return out;
  }
  // Grey samples, fine enough for lines; or Cairo has written what is not understood here.
  const double fine = gray ? kLineArtPpi / std::min(ppi, kLineArtPpi) : 1;
  const auto side = [fine](double pixels) {
    return static_cast<std::uint32_t>(std::min(std::ceil(pixels * fine), kMostSamples));
  };
  auto pixels = image::decode(bytes, image::kJudged, fault, {side(wide), side(high)});
  if (!pixels) return broken(fault.reason, compressor);
  return encode(gray ? image::grayed(std::move(*pixels)) : *pixels, false, compressor);
}

/// The matrix that sets the unit square of stored samples upright (TIFF 6.0, tag 274).
std::string_view upright_matrix(int orientation) {
  constexpr std::array<std::string_view, 8> kMatrices = {
      "1 0 0 1 0 0",   "-1 0 0 1 1 0", "-1 0 0 -1 1 1", "1 0 0 -1 0 1",
      "0 -1 -1 0 1 1", "0 -1 1 0 0 1", "0 1 1 0 0 0",   "0 1 -1 0 1 0"};
  return kMatrices[static_cast<std::size_t>(std::clamp(orientation, 1, 8)) - 1];
}

/// The colour space of the samples (8.6.5.5 ICCBased, 8.6.6.3 Indexed).
std::string color_space(ObjectStore& store, PictureStreams& streams, ProfileIds& profiles) {
  std::string space = streams.space;
  if (!streams.profile.empty()) {
    const auto [at, is_new] = profiles.try_emplace(std::move(streams.profile), 0);
    if (is_new) {
      std::string entries = "/N ";
      append_integer(entries, streams.components);
      entries += "/Alternate" + space + "/Filter/FlateDecode";
      at->second = store.add_stream(std::move(entries), at->first);
    }
    space = "[/ICCBased ";
    append_reference(space, at->second);
    space += ']';
  }
  if (streams.palette.empty()) return space;
  std::string indexed = "[/Indexed" + space + ' ';
  append_integer(indexed, static_cast<std::int64_t>(streams.palette.size() / 3) - 1);
  indexed += '<';
  for (const char byte : streams.palette) append_hex_byte(indexed, static_cast<std::uint8_t>(byte));
  return indexed + ">]";
}

}  // namespace

PictureStreams make_picture(std::string_view bytes, PlacedSize placed, double ppi, base::Ink ink,
                            deflate::Compressor& compressor) {
  const image::Limits& limits = image::kJudged;
  image::Fault fault;
  const std::optional<image::Identity> identity = image::identify(bytes, limits, fault);
  if (!identity) return broken(fault.reason, compressor);
  if (identity->format == image::Format::svg) {
    return make_drawing(bytes, *identity, placed, ppi, ink, compressor);
  }
  const image::LeastSize wanted = wanted_size(*identity, placed, ppi);
  const bool too_many = wanted.width < identity->seen_width();
  const bool gray = ink == base::Ink::gray;
  std::optional<PictureStreams> kept;
  if (!gray) kept = keep(bytes, *identity, compressor);
  if (kept && !too_many) return std::move(*kept);
  std::optional<image::Pixels> pixels = image::decode(bytes, limits, fault, wanted);
  if (!pixels) return kept ? std::move(*kept) : broken(fault.reason, compressor);
  if (pixels->width > wanted.width || pixels->height > wanted.height) {
    pixels = image::resampled(*pixels, wanted.width, wanted.height);
  }
  if (gray) pixels = image::grayed(std::move(*pixels));
  PictureStreams made = encode(*pixels, identity->lossy && pixels->alpha.empty(), compressor);
  // Few colours in a palette may take less room than fewer samples of many.
  if (kept && kept->bytes.size() <= made.bytes.size()) return std::move(*kept);
  return made;
}

void add_picture(ObjectStore& store, ObjectId id, PictureStreams streams, ProfileIds& profiles) {
  if (streams.drawing) {
    add_imported(store, id, *streams.drawing, streams.width, streams.height);
    return;
  }
  streams.entries += "/ColorSpace" + color_space(store, streams, profiles);
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
