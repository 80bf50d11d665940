#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chaek::image {

enum class Format { png, jpeg };

/// What a picture file is, by its content and never by its name. Sizes in pixels, as stored.
struct Identity {
  Format format = Format::png;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  /// EXIF orientation 1–8 (TIFF 6.0 tag 274); 1 when there is none.
  int orientation = 1;
  bool gray = false;
  bool alpha = false;
};

/// Why a file is no picture that can be used; `reason` in plain words, lower case, no full stop.
struct Fault {
  std::string reason;
};

/// Limits of one picture.
struct Limits {
  std::uint64_t bytes = 32ULL * 1024 * 1024;
  std::uint64_t pixels = 100'000'000;
  std::uint32_t side = 16'384;
  int jpeg_scans = 64;
  std::uint64_t jpeg_scan_pixels = 1'600'000'000;  ///< scans × pixels: each scan visits them all
};

/// Reads the header of PNG or JPEG `bytes`; checks `limits`. Nothing → `fault.reason`.
std::optional<Identity> identify(std::string_view bytes, const Limits& limits, Fault& fault);

/// "image/png", "image/jpeg".
std::string_view media_type(Format format);
/// "png", "jpg".
std::string_view extension(Format format);

}  // namespace chaek::image
