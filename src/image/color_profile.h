#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "image/picture_file.h"
#include "image/pixels.h"

namespace chaek::image {

/// An ICC profile that gives a picture's samples another meaning than sRGB's or its grey's.
struct ColorProfile {
  std::string bytes;   ///< as in the file
  int components = 3;  ///< 1 grey, 3 RGB, 4 inks
};

/// The profile that a picture brings (JPEG's APP2, PNG's iCCP, WebP's ICCP), where it is sound,
/// fits the samples and is not sRGB within two steps of 255.
std::optional<ColorProfile> color_profile(std::string_view bytes, const Identity& identity);

/// Samples in a profile's colours → sRGB or grey, relative to the white of the paper with black
/// kept black (ICC.1, annex D; Adobe's black point compensation).
class ColorConversion {
 public:
  enum class Samples { gray, rgb, inks, inks_inverted };
  ColorConversion(const std::string& profile, Samples samples);
  ~ColorConversion();
  ColorConversion(const ColorConversion&) = delete;
  ColorConversion& operator=(const ColorConversion&) = delete;

  /// False: there is no conversion; the profile is damaged or is of other samples.
  explicit operator bool() const { return transform_ != nullptr; }
  /// Converts `count` pixels; grey stays one byte, all else becomes three. `from` and `to` may be
  /// the same place when the pixels do not grow.
  void apply(const std::uint8_t* from, std::uint8_t* to, std::size_t count) const;

 private:
  void* transform_ = nullptr;
};

/// `pixels`, which are in the colours of `profile`, become sRGB.
void convert_to_srgb(Pixels& pixels, const ColorProfile& profile);

/// A PNG's iCCP profile, inflated; empty when there is none or it is damaged.
std::string png_profile(std::string_view bytes);

}  // namespace chaek::image
