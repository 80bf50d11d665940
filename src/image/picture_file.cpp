#include "image/picture_file.h"

#include <array>

#include "image/codecs.h"
#include "image/png_chunks.h"
#include "image/svg_file.h"

namespace chaek::image {
namespace {

using std::string_view_literals::operator""sv;

bool has_at(std::string_view bytes, std::size_t at, std::string_view text) {
  return bytes.size() >= at && bytes.substr(at, text.size()) == text;
}

/// What a file of no kind that can be used seems to be, and what to do about it.
Fault describe_stranger(std::string_view bytes) {
  constexpr std::string_view convert = "save it as PNG or JPEG";
  constexpr std::string_view fetch = "fetch the picture itself with \"git lfs pull\"";
  struct Kind {
    std::size_t at;
    std::string_view text;
    std::string_view name;
    std::string_view hint;
  };
  static constexpr std::array kinds = {
      Kind{4, "ftypavif", "an AVIF picture", convert},
      Kind{4, "ftypavis", "an AVIF picture", convert},
      Kind{4, "ftyphe", "a HEIC picture", convert},
      Kind{4, "ftypmif1", "a HEIC picture", convert},
      Kind{4, "ftyp", "a film", "name a still picture of it"},
      Kind{0, "BM", "a BMP picture", convert},
      Kind{0, "II*\0"sv, "a TIFF picture", convert},
      Kind{0, "MM\0*"sv, "a TIFF picture", convert},
      Kind{0, "\0\0\1\0"sv, "an icon (ICO)", convert},
      Kind{0, "\0\0\0\x0CJXL "sv, "a JPEG XL picture", convert},
      Kind{0, "\0\0\0\x0CjP  "sv, "a JPEG 2000 picture", convert},
      Kind{0, "\xFF\x0A", "a JPEG XL picture", convert},
      Kind{0, "8BPS", "a Photoshop file", convert},
      Kind{0, "\x1F\x8B", "a gzip archive (a compressed SVG?)", "unpack it"},
      Kind{0, "%PDF", "a PDF file", convert},
      Kind{0, "%!PS", "a PostScript file", convert},
      Kind{0, "<!DOCTYPE", "a web page", {}},
      Kind{0, "<!doctype", "a web page", {}},
      Kind{0, "<html", "a web page", {}},
      Kind{0, "<?xml", "an XML file, but no SVG", {}},
      Kind{0, "version https://git-lfs", "a Git LFS pointer that stands for the picture", fetch},
  };
  for (const Kind& kind : kinds) {
    if (has_at(bytes, kind.at, kind.text)) {
      return {std::string(kind.name), std::string(kind.hint)};
    }
  }
  return {"no PNG, JPEG, WebP, GIF or SVG"};
}

bool within_limits(const Identity& identity, const Limits& limits, Fault& fault) {
  const std::string size = std::to_string(identity.width) + " × " + std::to_string(identity.height);
  if (identity.width > limits.side || identity.height > limits.side) {
    fault = {size + " pixels, more than " + std::to_string(limits.side) + " a side",
             base::raised_by("picture-side")};
    return false;
  }
  const bool webp = identity.format == Format::webp;
  const std::uint64_t most = webp ? std::min(limits.pixels, limits.webp_pixels) : limits.pixels;
  if (std::uint64_t{identity.width} * identity.height > most) {
    fault = {size + " pixels, more than " + std::to_string(most / 1'000'000) + " million in all",
             base::raised_by("picture-pixels")};
    return false;
  }
  return true;
}

}  // namespace

Limits limits_of(const base::Limits& run) {
  Limits limits;
  limits.webp_pixels =
      std::max(limits.webp_pixels,
               run.picture_pixels == limits.pixels ? std::uint64_t{0} : run.picture_pixels);
  limits.bytes = run.picture;
  limits.pixels = run.picture_pixels;
  limits.side = static_cast<std::uint32_t>(run.picture_side);
  limits.svg_bytes = run.svg;
  limits.svg_elements = static_cast<std::uint32_t>(run.svg_elements);
  return limits;
}

std::optional<Identity> identify(std::string_view bytes, const Limits& limits, Fault& fault) {
  if (bytes.empty()) return refuse(fault, "the file is empty");
  if (bytes.size() > limits.bytes) {
    fault.hint = base::raised_by("picture");
    return refuse(fault, "larger than " + std::to_string(limits.bytes / (1024 * 1024)) + " MiB");
  }
  std::optional<Identity> identity;
  if (bytes.substr(0, kPngSignature.size()) == kPngSignature) {
    identity = identify_png(bytes, fault);
  } else if (bytes.substr(0, 3) == "\xFF\xD8\xFF") {
    identity = identify_jpeg(bytes, limits, fault);
  } else if (has_at(bytes, 0, "RIFF") && has_at(bytes, 8, "WEBP")) {
    identity = identify_webp(bytes, limits, fault);
  } else if (has_at(bytes, 0, "GIF87a") || has_at(bytes, 0, "GIF89a")) {
    identity = identify_gif(bytes, fault);
  } else if (begins_as_svg(bytes)) {
    identity = identify_svg(bytes, limits, fault);
  } else {
    fault = describe_stranger(bytes);
    return std::nullopt;
  }
  if (identity && !within_limits(*identity, limits, fault)) return std::nullopt;
  return identity;
}

std::string_view media_type(Format format) {
  switch (format) {
    case Format::png:
      return "image/png";
    case Format::jpeg:
      return "image/jpeg";
    case Format::webp:
      return "image/webp";
    case Format::gif:
      return "image/gif";
    case Format::svg:
      return "image/svg+xml";
  }
  return {};
}

std::string_view extension(Format format) {
  switch (format) {
    case Format::png:
      return "png";
    case Format::jpeg:
      return "jpg";
    case Format::webp:
      return "webp";
    case Format::gif:
      return "gif";
    case Format::svg:
      return "svg";
  }
  return {};
}

}  // namespace chaek::image
