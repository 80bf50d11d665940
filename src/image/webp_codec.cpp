#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>
#include <string>
#include <vector>

#include "image/codecs.h"
#include "image/exif_orientation.h"
#include "image/oriented_rows.h"
#include "image/riff_chunk.h"

namespace chaek::image {
namespace {

using std::string_literals::operator""s;

const std::uint8_t* data_of(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

bool has_loss(std::string_view bytes, const WebPBitstreamFeatures& features) {
  constexpr int lossless = 2;
  if (features.has_animation == 0) return features.format != lossless;
  // "ANMF" holds 16 bytes of its own before the frame's chunks.
  const std::string_view frame = riff_chunk(bytes, "ANMF");
  return frame.size() < 20 || frame.substr(16, 4) != "VP8L";
}

struct AnimationDeleter {
  void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

/// The first frame of an animation, four bytes a pixel; null when there is none.
const std::uint8_t* first_frame(WebPAnimDecoder* decoder) {
  std::uint8_t* frame = nullptr;
  int time = 0;
  return decoder != nullptr && WebPAnimDecoderGetNext(decoder, &frame, &time) != 0 ? frame
                                                                                   : nullptr;
}

void put_rows(const std::uint8_t* samples, const Identity& identity, Pixels& pixels) {
  if (identity.alpha) {
    OrientedRows rows(identity, Pixels::Model::rgb, true, pixels);
    for (std::uint32_t y = 0; y < identity.height; ++y) {
      rows.put(y, samples + std::size_t{y} * identity.width * 4);
    }
    return;
  }
  OrientedRows rows(identity, Pixels::Model::rgb, false, pixels);
  for (std::uint32_t y = 0; y < identity.height; ++y) {
    rows.put(y, samples + std::size_t{y} * identity.width * 3);
  }
}

}  // namespace

std::optional<Identity> identify_webp(std::string_view bytes, const Limits&, Fault& fault) {
  WebPBitstreamFeatures features;
  const VP8StatusCode status = WebPGetFeatures(data_of(bytes), bytes.size(), &features);
  if (status == VP8_STATUS_NOT_ENOUGH_DATA) return refuse(fault, "the WebP is cut short");
  if (status != VP8_STATUS_OK || features.width <= 0 || features.height <= 0) {
    return refuse(fault, "the WebP is damaged: its header is not valid");
  }
  Identity identity;
  identity.format = Format::webp;
  identity.width = static_cast<std::uint32_t>(features.width);
  identity.height = static_cast<std::uint32_t>(features.height);
  identity.animated = features.has_animation != 0;
  identity.alpha = features.has_alpha != 0 || identity.animated;
  identity.lossy = has_loss(bytes, features);
  std::string_view exif = riff_chunk(bytes, "EXIF");
  const std::string head = "Exif\0\0"s;
  if (exif.substr(0, head.size()) == head) exif.remove_prefix(head.size());
  const int orientation = exif_orientation(head + std::string(exif));
  if (orientation != 0) identity.orientation = orientation;
  return identity;
}

bool decode_webp(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault) {
  constexpr const char* damaged = "the WebP is damaged or cut short";
  if (identity.animated) {
    const WebPData data = {data_of(bytes), bytes.size()};
    WebPAnimDecoderOptions options;
    if (WebPAnimDecoderOptionsInit(&options) == 0) return false;
    options.color_mode = MODE_RGBA;
    const std::unique_ptr<WebPAnimDecoder, AnimationDeleter> decoder(
        WebPAnimDecoderNew(&data, &options));
    const std::uint8_t* frame = first_frame(decoder.get());
    if (frame == nullptr) {
      fault.reason = damaged;
      return false;
    }
    put_rows(frame, identity, pixels);
    return true;
  }
  const int stride = static_cast<int>(identity.width) * (identity.alpha ? 4 : 3);
  std::vector<std::uint8_t> samples(std::size_t{identity.height} *
                                    static_cast<std::size_t>(stride));
  const auto decode_into = identity.alpha ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
  if (decode_into(data_of(bytes), bytes.size(), samples.data(), samples.size(), stride) ==
      nullptr) {
    fault.reason = damaged;
    return false;
  }
  put_rows(samples.data(), identity, pixels);
  return true;
}

}  // namespace chaek::image
