#include "image/jpeg_segments.h"

#include "image/big_endian.h"

namespace chaek::image {
namespace {

constexpr std::uint8_t kEoi = 0xD9;

/// Inside a scan: a stuffed zero and the restart markers belong to it (T.81, B.1.1.5).
bool belongs_to_scan(std::uint8_t code) {
  return code == 0 || (code >= 0xD0 && code <= 0xD7);
}

}  // namespace

/// The offset of the code byte of the next marker; fill bytes 0xFF before it are passed over.
std::optional<std::size_t> JpegSegments::find_marker() const {
  std::size_t at = position_;
  while (true) {
    at = bytes_.find('\xFF', at);
    if (at == std::string_view::npos || (!in_scan_ && at != position_)) return {};
    while (at < bytes_.size() && bytes_[at] == '\xFF') ++at;
    if (at == bytes_.size()) return {};
    if (!in_scan_ || !belongs_to_scan(byte_at(bytes_, at))) return at;
  }
}

std::optional<JpegSegment> JpegSegments::next() {
  const auto code = find_marker();
  if (!code) return {};
  const std::uint8_t marker = byte_at(bytes_, *code);
  if (marker == kEoi) {
    end_of_image_ = *code + 1;
    return {};
  }
  if (*code + 3 > bytes_.size()) return {};
  const std::size_t length = big_endian_16(bytes_, *code + 1);
  if (length < 2 || *code + 1 + length > bytes_.size()) return {};
  JpegSegment segment{marker, *code - 1, *code + 1 + length, bytes_.substr(*code + 3, length - 2)};
  position_ = segment.end;
  in_scan_ = marker == kJpegSos;
  return segment;
}

}  // namespace chaek::image
