#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"

namespace chaek::image {

enum class Format { png, jpeg, webp, gif, svg };

/// What a picture file is, by its content and never by its name. Sizes in pixels, as stored; for
/// SVG in CSS pixels (1/96 inch), rounded.
struct Identity {
  Format format = Format::png;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  /// EXIF orientation 1–8 (TIFF 6.0 tag 274); 1 when there is none.
  int orientation = 1;
  bool gray = false;
  bool alpha = false;
  bool lossy = false;      ///< JPEG, and WebP of its lossy kind
  bool animated = false;   ///< more than one frame; the first stands for all
  bool inks = false;       ///< a JPEG of four components: cyan, magenta, yellow, black
  bool own_gamma = false;  ///< a PNG whose gAMA chunk alone says what its samples mean

  /// The sizes that a reader sees: orientations from 5 on change the sides' places.
  std::uint32_t seen_width() const { return orientation >= 5 ? height : width; }
  std::uint32_t seen_height() const { return orientation >= 5 ? width : height; }
};

/// Why a file is no picture that can be used, in plain words: `reason` lower case, no full stop;
/// `hint` what to do about it, where there is something.
struct Fault {
  std::string reason;
  std::string hint = {};
};

/// Limits of one picture.
struct Limits {
  std::uint64_t bytes = 32ULL * 1024 * 1024;
  std::uint64_t pixels = 100'000'000;
  std::uint32_t side = 16'384;
  int jpeg_scans = 64;
  std::uint64_t jpeg_scan_pixels = 1'600'000'000;  ///< scans × pixels: each scan visits them all
  std::uint64_t webp_pixels = 40'000'000;          ///< its decoder takes twelve bytes for each
  std::uint64_t svg_bytes = 1024 * 1024;
  std::uint32_t svg_elements = 50'000;  ///< counted again for each use of them
  std::uint32_t svg_depth = 200;
};

/// Those that the run's ask for.
Limits limits_of(const base::Limits& run);

/// For pictures that have been judged already.
inline constexpr Limits kJudged = {.bytes = UINT64_MAX,
                                   .pixels = UINT64_MAX,
                                   .side = UINT32_MAX,
                                   .jpeg_scans = INT32_MAX,
                                   .jpeg_scan_pixels = UINT64_MAX,
                                   .webp_pixels = UINT64_MAX,
                                   .svg_bytes = UINT64_MAX,
                                   .svg_elements = UINT32_MAX};

/// Reads the header of `bytes`; checks `limits`. Nothing → `fault.reason`.
std::optional<Identity> identify(std::string_view bytes, const Limits& limits, Fault& fault);

/// "image/png", "image/jpeg" …
std::string_view media_type(Format format);
/// "png", "jpg", "webp", "gif", "svg".
std::string_view extension(Format format);

}  // namespace chaek::image
