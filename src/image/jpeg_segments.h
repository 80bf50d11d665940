#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chaek::image {

/// One marker segment of a JPEG (ITU-T T.81, B.1.1.4): `payload` lacks the marker and the length.
struct JpegSegment {
  std::uint8_t marker = 0;
  std::size_t begin = 0;  ///< offset of the 0xFF
  std::size_t end = 0;    ///< offset after the payload
  std::string_view payload;
};

/// The segments of a JPEG in order. After a scan's header, entropy-coded bytes up to the next
/// segment are skipped. Ends at EOI, at the end of the bytes and where they are no JPEG.
class JpegSegments {
 public:
  /// `bytes` begins with SOI.
  explicit JpegSegments(std::string_view bytes) : bytes_(bytes) {}

  std::optional<JpegSegment> next();
  /// After the last segment: the offset after EOI; nothing when there is none.
  std::optional<std::size_t> end_of_image() const { return end_of_image_; }

 private:
  std::optional<std::size_t> find_marker() const;

  std::string_view bytes_;
  std::size_t position_ = 2;
  bool in_scan_ = false;
  std::optional<std::size_t> end_of_image_;
};

inline constexpr std::uint8_t kJpegSos = 0xDA;

}  // namespace chaek::image
