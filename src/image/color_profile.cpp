#include "image/color_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <vector>

#include "image/big_endian.h"
#include "image/jpeg_segments.h"
#include "image/riff_chunk.h"

namespace chaek::image {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kMostProfileBytes = 4 * 1024 * 1024;

struct ProfileDeleter {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, ProfileDeleter>;

struct CurveDeleter {
  void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};

/// Grey with sRGB's tone curve (IEC 61966-2-1).
Profile gray_like_srgb() {
  const double parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  const std::unique_ptr<cmsToneCurve, CurveDeleter> curve(
      cmsBuildParametricToneCurve(nullptr, 4, parameters));
  return Profile(curve ? cmsCreateGrayProfile(cmsD50_xyY(), curve.get()) : nullptr);
}

/// A JPEG's profile, which may be spread over many segments (ICC.1, annex B.4).
std::string jpeg_profile(std::string_view bytes) {
  constexpr std::string_view head = "ICC_PROFILE\0"sv;
  constexpr std::uint8_t app2 = 0xE2;
  std::map<int, std::string_view> pieces;
  std::size_t size = 0;
  JpegSegments segments(bytes);
  while (const auto segment = segments.next()) {
    if (segment->marker == kJpegSos) break;
    if (segment->marker != app2 || segment->payload.size() < head.size() + 2 ||
        segment->payload.substr(0, head.size()) != head) {
      continue;
    }
    pieces[byte_at(segment->payload, head.size())] = segment->payload.substr(head.size() + 2);
    size += segment->payload.size();
  }
  if (size > kMostProfileBytes) return {};
  std::string profile;
  for (const auto& [number, piece] : pieces) profile.append(piece);
  return profile;
}

std::string profile_of(std::string_view bytes, const Identity& identity) {
  switch (identity.format) {
    case Format::png:
      return png_profile(bytes);
    case Format::jpeg:
      return jpeg_profile(bytes);
    case Format::webp: {
      const std::string_view profile = riff_chunk(bytes, "ICCP");
      return std::string(profile.size() > kMostProfileBytes ? std::string_view() : profile);
    }
    case Format::gif:
    case Format::svg:
      return {};
  }
  return {};
}

ColorConversion::Samples samples_of(const Identity& identity) {
  if (identity.inks) return ColorConversion::Samples::inks;
  return identity.gray ? ColorConversion::Samples::gray : ColorConversion::Samples::rgb;
}

/// Whether the profile leaves a lattice of colours where it is.
bool changes_little(const ColorConversion& conversion, std::size_t channels) {
  constexpr std::array<std::uint8_t, 5> steps = {0, 64, 128, 192, 255};
  std::vector<std::uint8_t> from;
  for (const std::uint8_t a : steps) {
    if (channels == 1) {
      from.push_back(a);
      continue;
    }
    for (const std::uint8_t b : steps) {
      for (const std::uint8_t c : steps) from.insert(from.end(), {a, b, c});
    }
  }
  std::vector<std::uint8_t> to(from.size());
  conversion.apply(from.data(), to.data(), from.size() / channels);
  return std::equal(from.begin(), from.end(), to.begin(),
                    [](int a, int b) { return std::abs(a - b) <= 2; });
}

}  // namespace

ColorConversion::ColorConversion(const std::string& bytes, Samples samples) {
  const Profile from(
      cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size())));
  if (!from) return;
  const bool gray = samples == Samples::gray;
  const Profile to = gray ? gray_like_srgb() : Profile(cmsCreate_sRGBProfile());
  cmsColorSpaceSignature space = cmsSigRgbData;
  cmsUInt32Number form = TYPE_RGB_8;
  if (gray) {
    space = cmsSigGrayData;
    form = TYPE_GRAY_8;
  } else if (samples != Samples::rgb) {
    space = cmsSigCmykData;
    form = samples == Samples::inks ? TYPE_CMYK_8 : TYPE_CMYK_8_REV;
  }
  if (!to || cmsGetColorSpace(from.get()) != space) return;
  transform_ = cmsCreateTransform(from.get(), form, to.get(), gray ? TYPE_GRAY_8 : TYPE_RGB_8,
                                  INTENT_RELATIVE_COLORIMETRIC,
                                  cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE);
}

ColorConversion::~ColorConversion() {
  if (transform_ != nullptr) cmsDeleteTransform(transform_);
}

void ColorConversion::apply(const std::uint8_t* from, std::uint8_t* to, std::size_t count) const {
  cmsDoTransform(transform_, from, to, static_cast<cmsUInt32Number>(count));
}

std::optional<ColorProfile> color_profile(std::string_view bytes, const Identity& identity) {
  ColorProfile profile;
  profile.bytes = profile_of(bytes, identity);
  if (profile.bytes.empty()) return std::nullopt;
  profile.components = identity.inks ? 4 : identity.gray ? 1 : 3;
  const ColorConversion conversion(profile.bytes, samples_of(identity));
  if (!conversion) return std::nullopt;
  if (!identity.inks && changes_little(conversion, identity.gray ? 1 : 3)) return std::nullopt;
  return profile;
}

void convert_to_srgb(Pixels& pixels, const ColorProfile& profile) {
  const bool gray = pixels.model == Pixels::Model::gray;
  using Samples = ColorConversion::Samples;
  const ColorConversion conversion(profile.bytes, gray ? Samples::gray : Samples::rgb);
  if (!conversion) return;
  const std::size_t row = std::size_t{pixels.width} * (gray ? 1 : 3);
  for (std::uint32_t y = 0; y < pixels.height; ++y) {
    std::uint8_t* at = pixels.color.data() + y * row;
    conversion.apply(at, at, pixels.width);
  }
}

}  // namespace chaek::image
