#include <string>

#include "image/big_endian.h"
#include "image/codecs.h"
#include "image/exif_orientation.h"
#include "image/jpeg_segments.h"

namespace chaek::image {
namespace {

/// A frame header (SOFn), T.81 B.2.2; false when it is none that readers know.
bool read_frame(const JpegSegment& segment, Identity& identity, Fault& fault) {
  if (segment.marker > 0xC2) {
    fault.reason = "a lossless or arithmetic-coded JPEG, which readers do not show";
    return false;
  }
  if (segment.payload.size() < 6) {
    fault.reason = "the JPEG is damaged: its frame header is too short";
    return false;
  }
  const int components = byte_at(segment.payload, 5);
  identity.height = big_endian_16(segment.payload, 1);
  identity.width = big_endian_16(segment.payload, 3);
  identity.gray = components == 1;
  identity.inks = components == 4;
  if (byte_at(segment.payload, 0) != 8) {
    fault.reason = "a JPEG with other than 8 bits a sample, which readers do not show";
    return false;
  }
  if (identity.width == 0 || identity.height == 0 ||
      (components != 1 && components != 3 && components != 4)) {
    fault.reason = "the JPEG is damaged: its frame header is not valid";
    return false;
  }
  return true;
}

bool is_frame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

std::optional<Identity> identify_jpeg(std::string_view bytes, const Limits& limits, Fault& fault) {
  constexpr std::uint8_t app1 = 0xE1;
  Identity identity;
  identity.format = Format::jpeg;
  identity.lossy = true;
  int scans = 0;
  JpegSegments segments(bytes);
  while (const auto segment = segments.next()) {
    if (is_frame(segment->marker)) {
      if (identity.width != 0) return refuse(fault, "the JPEG is damaged: it has two frames");
      if (!read_frame(*segment, identity, fault)) return std::nullopt;
    } else if (segment->marker == app1) {
      const int orientation = exif_orientation(segment->payload);
      if (orientation != 0) identity.orientation = orientation;
    } else if (segment->marker == kJpegSos) {
      if (identity.width == 0) return refuse(fault, "the JPEG is damaged: no frame header");
      ++scans;
      const auto visits =
          std::uint64_t{identity.width} * identity.height * static_cast<std::uint64_t>(scans);
      if (scans > limits.jpeg_scans || (scans > 1 && visits > limits.jpeg_scan_pixels)) {
        return refuse(fault, "a JPEG of " + std::to_string(scans) + " scans or more");
      }
    }
  }
  if (scans == 0) return refuse(fault, "the JPEG is cut short");
  return identity;
}

}  // namespace chaek::image
