#include <catch2/catch.hpp>
#include <string>

#include "image/picture_file.h"
#include "unit/image/made_pictures.h"

using namespace chaek::image;
using namespace std::string_literals;

namespace {

MadePng plain_png(int color_type, std::size_t row_bytes) {
  MadePng made;
  made.width = 3;
  made.height = 2;
  made.color_type = color_type;
  made.rows.assign(2, std::vector<png_byte>(row_bytes, 7));
  return made;
}

MadeJpeg gray_jpeg() {
  MadeJpeg made;
  made.width = 20;
  made.height = 10;
  made.components = 1;
  made.space = JCS_GRAYSCALE;
  made.stored_as = JCS_GRAYSCALE;
  made.color = [](auto, auto) { return std::vector<JSAMPLE>{90}; };
  return made;
}

std::string reason(const std::string& bytes, const Limits& limits = {}) {
  Fault fault;
  CHECK_FALSE(identify(bytes, limits, fault));
  return fault.reason;
}

Identity identified(const std::string& bytes) {
  Fault fault;
  const auto identity = identify(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(identity);
  return *identity;
}

}  // namespace

TEST_CASE("a PNG is known by its content") {
  const Identity rgb = identified(make_png(plain_png(PNG_COLOR_TYPE_RGB, 9)));
  CHECK(rgb.format == Format::png);
  CHECK(rgb.width == 3);
  CHECK(rgb.height == 2);
  CHECK_FALSE(rgb.gray);
  CHECK_FALSE(rgb.alpha);
  CHECK(identified(make_png(plain_png(PNG_COLOR_TYPE_GRAY, 3))).gray);
  const Identity both = identified(make_png(plain_png(PNG_COLOR_TYPE_GRAY_ALPHA, 6)));
  CHECK(both.gray);
  CHECK(both.alpha);
  CHECK(identified(make_png(plain_png(PNG_COLOR_TYPE_RGB_ALPHA, 12))).alpha);
}

TEST_CASE("a tRNS chunk makes a PNG transparent") {
  MadePng made = plain_png(PNG_COLOR_TYPE_GRAY, 3);
  png_color_16 transparent = {};
  transparent.gray = 7;
  made.transparent = &transparent;
  CHECK(identified(make_png(made)).alpha);
}

TEST_CASE("a JPEG is known by its content") {
  const Identity identity = identified(make_jpeg(gray_jpeg()));
  CHECK(identity.format == Format::jpeg);
  CHECK(identity.width == 20);
  CHECK(identity.height == 10);
  CHECK(identity.gray);
  CHECK(identity.orientation == 1);
}

TEST_CASE("EXIF's orientation is read in both byte orders") {
  const std::string jpeg = make_jpeg(gray_jpeg());
  CHECK(identified(with_segment(jpeg, exif_bytes(6))).orientation == 6);
  const std::string big = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0"s;
  CHECK(identified(with_segment(jpeg, jpeg_segment_bytes(0xE1, big))).orientation == 8);
}

TEST_CASE("an EXIF segment that lies about itself states nothing") {
  const std::string jpeg = make_jpeg(gray_jpeg());
  const std::string head = "Exif\0\0"s;
  for (const std::string& tiff :
       {""s, "II"s, "II*\0"s, "II*\0\xFF\xFF\xFF\xFF"s, "II*\0\x08\0\0\0\xFF\xFF"s,
        "II*\0\x08\0\0\0\xFF\xFF\x12\x01\x03\0\x01\0\0\0"s,          // the value is cut off
        "II*\0\x08\0\0\0\x01\0\x12\x01\x04\0\x01\0\0\0\x06\0\0\0"s,  // a LONG
        "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x09\0\0\0"s,  // no orientation 9
        "XX*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"s}) {
    CHECK(identified(with_segment(jpeg, jpeg_segment_bytes(0xE1, head + tiff))).orientation == 1);
  }
}

TEST_CASE("what is no picture is called by its name, with what to do") {
  CHECK(reason("") == "the file is empty");
  CHECK(reason("GIF89a....") == "the GIF is cut short");
  CHECK(reason("RIFF....WEBPVP8 ") == "the WebP is cut short");
  CHECK(reason("version https://git-lfs.github.com/spec/v1\n") ==
        "a Git LFS pointer that stands for the picture");
  CHECK(reason("그냥 글") == "no PNG, JPEG, WebP, GIF or SVG");
  CHECK(reason("<!DOCTYPE html><p>404</p>") == "a web page");
  Fault fault;
  CHECK_FALSE(
      identify("\0\0\0\x18"
               "ftypheic...."s,
               {}, fault));
  CHECK(fault.reason == "a HEIC picture");
  CHECK(fault.hint == "save it as PNG or JPEG");
  CHECK(reason("\0\0\0\x1C"
               "ftypavif...."s) == "an AVIF picture");
  CHECK(reason("BM......") == "a BMP picture");
  CHECK(reason("II*\0...."s) == "a TIFF picture");
}

TEST_CASE("a picture beyond a limit is refused with its size") {
  const std::string png = make_png(plain_png(PNG_COLOR_TYPE_RGB, 9));
  Limits limits;
  limits.side = 2;
  CHECK(reason(png, limits) == "3 × 2 pixels, more than 2 a side");
  limits = {};
  limits.pixels = 5;
  CHECK(reason(png, limits) == "3 × 2 pixels, more than 0 million in all");
  limits = {};
  limits.bytes = png.size() - 1;
  CHECK(reason(png, limits) == "larger than 0 MiB");
  limits.bytes = png.size();
  Fault fault;
  CHECK(identify(png, limits, fault));
}

TEST_CASE("a progressive JPEG may have only so many scans") {
  MadeJpeg made = gray_jpeg();
  made.progressive = true;
  const std::string jpeg = make_jpeg(made);  // libjpeg's script for grey has six scans
  Limits limits;
  limits.jpeg_scans = 6;
  Fault fault;
  CHECK(identify(jpeg, limits, fault));
  limits.jpeg_scans = 5;
  CHECK(reason(jpeg, limits) == "a JPEG of 6 scans or more");
  limits = {};
  limits.jpeg_scan_pixels = 20 * 10 * 3;
  CHECK(reason(jpeg, limits) == "a JPEG of 4 scans or more");
}

TEST_CASE("a damaged header is refused with a reason") {
  const std::string png = make_png(plain_png(PNG_COLOR_TYPE_RGB, 9));
  CHECK(reason(png.substr(0, 8)) == "the PNG is cut short");
  CHECK(reason(png.substr(0, 20)) == "the PNG is cut short");
  std::string zero_width = png;
  zero_width[19] = 0;
  CHECK(reason(zero_width) == "the PNG is damaged: its header is not valid");
  std::string odd_depth = png;
  odd_depth[24] = 3;
  CHECK(reason(odd_depth) == "the PNG is damaged: its header is not valid");
  std::string other_first = png;
  other_first[12] = 'X';
  CHECK(reason(other_first) == "the PNG is damaged: it does not begin with its header");

  const std::string jpeg = make_jpeg(gray_jpeg());
  CHECK(reason(jpeg.substr(0, 3)) == "the JPEG is cut short");
  CHECK(reason(jpeg.substr(0, 30)) == "the JPEG is cut short");
  const auto frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  std::string lossless = jpeg;
  lossless[frame + 1] = '\xC3';
  CHECK(reason(lossless) == "a lossless or arithmetic-coded JPEG, which readers do not show");
  std::string deep = jpeg;
  deep[frame + 4] = 12;
  CHECK(reason(deep) == "a JPEG with other than 8 bits a sample, which readers do not show");
  std::string flat = jpeg;
  flat[frame + 5] = flat[frame + 6] = 0;
  CHECK(reason(flat) == "the JPEG is damaged: its frame header is not valid");
  CHECK(reason(with_segment(jpeg, jpeg.substr(frame, 13))) ==
        "the JPEG is damaged: it has two frames");
}

TEST_CASE("no beginning of a picture, and no changed byte, brings the reader to fall") {
  for (const std::string& bytes : {make_png(plain_png(PNG_COLOR_TYPE_RGB, 9)),
                                   with_segment(make_jpeg(gray_jpeg()), exif_bytes(3))}) {
    for (std::size_t length = 0; length < bytes.size(); ++length) {
      Fault fault;
      if (!identify(std::string(bytes.substr(0, length)), {}, fault)) CHECK(fault.reason != "");
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      std::string changed = bytes;
      changed[at] = '\xFF';
      Fault fault;
      if (!identify(changed, {}, fault)) CHECK(fault.reason != "");
    }
  }
}

TEST_CASE("formats have their names") {
  CHECK(media_type(Format::png) == "image/png");
  CHECK(media_type(Format::jpeg) == "image/jpeg");
  CHECK(extension(Format::png) == "png");
  CHECK(extension(Format::jpeg) == "jpg");
  CHECK(media_type(Format::svg) == "image/svg+xml");
  CHECK(extension(Format::webp) == "webp");
}
