#include "image/picture_file.h"

#include <array>

#include "image/exif_orientation.h"
#include "image/jpeg_segments.h"
#include "image/png_chunks.h"

namespace chaek::image {
namespace {

using std::string_view_literals::operator""sv;

std::nullopt_t refuse(Fault& fault, std::string reason) {
  fault.reason = std::move(reason);
  return std::nullopt;
}

bool starts_with_at(std::string_view bytes, std::size_t at, std::string_view text) {
  return bytes.size() >= at && bytes.substr(at, text.size()) == text;
}

/// What a file that is neither PNG nor JPEG seems to be.
std::string describe_stranger(std::string_view bytes) {
  struct Kind {
    std::size_t at;
    std::string_view text;
    std::string_view name;
  };
  static constexpr std::array kinds = {
      Kind{0, "GIF8", "a GIF picture"},
      Kind{8, "WEBP", "a WebP picture"},
      Kind{4, "ftypavif", "an AVIF picture"},
      Kind{4, "ftyphei", "a HEIC picture"},
      Kind{4, "ftypmif1", "a HEIC picture"},
      Kind{0, "BM", "a BMP picture"},
      Kind{0, "II*\0"sv, "a TIFF picture"},
      Kind{0, "MM\0*"sv, "a TIFF picture"},
      Kind{0, "<svg", "an SVG drawing"},
      Kind{0, "<?xml", "an XML file (an SVG drawing?)"},
      Kind{0, "%PDF", "a PDF file"},
      Kind{0, "<!DOCTYPE", "a web page"},
      Kind{0, "<!doctype", "a web page"},
      Kind{0, "<html", "a web page"},
      Kind{0, "version https://git-lfs", "a Git LFS pointer that stands for the picture"},
  };
  for (const Kind& kind : kinds) {
    if (starts_with_at(bytes, kind.at, kind.text)) {
      return std::string(kind.name) + ", not PNG or JPEG";
    }
  }
  return "neither PNG nor JPEG";
}

bool within_limits(const Identity& identity, const Limits& limits, Fault& fault) {
  const std::string size = std::to_string(identity.width) + " × " + std::to_string(identity.height);
  if (identity.width > limits.side || identity.height > limits.side) {
    fault.reason = size + " pixels, more than " + std::to_string(limits.side) + " a side";
    return false;
  }
  if (std::uint64_t{identity.width} * identity.height > limits.pixels) {
    fault.reason = size + " pixels, more than " + std::to_string(limits.pixels / 1'000'000) +
                   " million in all";
    return false;
  }
  return true;
}

/// The depths that each colour type of a PNG may have (PNG 3rd edition, table 11.1).
bool legal_depth(int color_type, int depth) {
  switch (color_type) {
    case 0:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
    case 3:
      return depth == 1 || depth == 2 || depth == 4 || depth == 8;
    case 2:
    case 4:
    case 6:
      return depth == 8 || depth == 16;
    default:
      return false;
  }
}

/// Whether a tRNS chunk stands before the pixels.
bool has_transparency_chunk(std::string_view bytes) {
  std::size_t offset = kPngSignature.size();
  while (const auto chunk = png_chunk(bytes, offset)) {
    if (chunk->name == "tRNS") return true;
    if (chunk->name == "IDAT") return false;
    offset += chunk->whole.size();
  }
  return false;
}

std::optional<Identity> identify_png(std::string_view bytes, Fault& fault) {
  const auto header = png_chunk(bytes, kPngSignature.size());
  if (!header) return refuse(fault, "the PNG is cut short");
  if (header->name != "IHDR" || header->content.size() != 13) {
    return refuse(fault, "the PNG is damaged: it does not begin with its header");
  }
  Identity identity;
  identity.format = Format::png;
  identity.width = big_endian_32(header->content, 0);
  identity.height = big_endian_32(header->content, 4);
  const int depth = byte_at(header->content, 8);
  const int color_type = byte_at(header->content, 9);
  constexpr std::uint32_t largest = 0x7FFFFFFF;
  if (identity.width == 0 || identity.height == 0 || identity.width > largest ||
      identity.height > largest || !legal_depth(color_type, depth)) {
    return refuse(fault, "the PNG is damaged: its header is not valid");
  }
  identity.gray = color_type == 0 || color_type == 4;
  identity.alpha = color_type >= 4 || has_transparency_chunk(bytes);
  return identity;
}

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

std::optional<Identity> identify_jpeg(std::string_view bytes, const Limits& limits, Fault& fault) {
  constexpr std::uint8_t app1 = 0xE1;
  Identity identity;
  identity.format = Format::jpeg;
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

}  // namespace

std::optional<Identity> identify(std::string_view bytes, const Limits& limits, Fault& fault) {
  if (bytes.empty()) return refuse(fault, "the file is empty");
  if (bytes.size() > limits.bytes) {
    return refuse(fault, "larger than " + std::to_string(limits.bytes / (1024 * 1024)) + " MiB");
  }
  std::optional<Identity> identity;
  if (bytes.substr(0, kPngSignature.size()) == kPngSignature) {
    identity = identify_png(bytes, fault);
  } else if (bytes.substr(0, 3) == "\xFF\xD8\xFF") {
    identity = identify_jpeg(bytes, limits, fault);
  } else {
    return refuse(fault, describe_stranger(bytes));
  }
  if (identity && !within_limits(*identity, limits, fault)) return std::nullopt;
  return identity;
}

std::string_view media_type(Format format) {
  return format == Format::png ? "image/png" : "image/jpeg";
}

std::string_view extension(Format format) {
  return format == Format::png ? "png" : "jpg";
}

}  // namespace chaek::image
