#include <catch2/catch.hpp>
#include <string>

#include "image/pixels.h"
#include "unit/image/made_pictures.h"

using namespace chaek::image;
using namespace std::string_literals;

namespace {

std::string colorful_jpeg(bool progressive) {
  MadeJpeg made;
  made.progressive = progressive;
  made.color = [](std::uint32_t x, std::uint32_t y) {
    return std::vector<JSAMPLE>{static_cast<JSAMPLE>(x * 16), static_cast<JSAMPLE>(y * 16), 9};
  };
  return make_jpeg(made);
}

bool contains(const std::string& bytes, const std::string& part) {
  return bytes.find(part) != std::string::npos;
}

Pixels decoded(const std::string& bytes) {
  Fault fault;
  auto pixels = decode(bytes, {}, fault);
  REQUIRE(pixels);
  return std::move(*pixels);
}

}  // namespace

TEST_CASE("a JPEG loses what says nothing about its look and keeps its orientation") {
  for (const bool progressive : {false, true}) {
    const std::string plain = colorful_jpeg(progressive);
    std::string full = with_segment(plain, exif_bytes(6));
    full = with_segment(full, jpeg_segment_bytes(0xED, "Photoshop 3.0"));
    full = with_segment(full, jpeg_segment_bytes(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>"s));
    full = with_segment(full, jpeg_segment_bytes(0xFE, "a remark"));
    full = with_segment(full, jpeg_segment_bytes(0xE2, "ICC_PROFILE\0\x01\x01profile"s));
    full = with_segment(full, jpeg_segment_bytes(0xE2, "MPF\0more"s));
    full += "a film after the picture";
    const std::string stripped = strip_jpeg_metadata(full);
    for (const auto& gone : {"abc\0"s, "Photoshop"s, "xap"s, "a remark"s, "MPF"s, "a film"s}) {
      CHECK_FALSE(contains(stripped, gone));
    }
    CHECK(contains(stripped, "ICC_PROFILE"));
    CHECK(contains(stripped, "JFIF"));
    CHECK(stripped.substr(2, 2) == "\xFF\xE0");  // JFIF wants the first place
    Fault fault;
    CHECK(identify(stripped, {}, fault)->orientation == 6);
    CHECK(decoded(stripped).color == decoded(full).color);
    CHECK(strip_jpeg_metadata(stripped) == stripped);
  }
}

TEST_CASE("a JPEG without metadata stays as it is") {
  CHECK(strip_jpeg_metadata(colorful_jpeg(false)) == colorful_jpeg(false));
  CHECK(strip_jpeg_metadata(with_segment(colorful_jpeg(false), exif_bytes(1))) ==
        colorful_jpeg(false));
}

TEST_CASE("an Adobe segment is kept: it decides the colours") {
  MadeJpeg made;
  made.components = 4;
  made.space = JCS_CMYK;
  made.stored_as = JCS_YCCK;
  made.color = [](auto, auto) { return std::vector<JSAMPLE>{10, 20, 30, 40}; };
  const std::string jpeg = make_jpeg(made);
  CHECK(contains(strip_jpeg_metadata(jpeg), "Adobe"));
  CHECK(decoded(strip_jpeg_metadata(jpeg)).color == decoded(jpeg).color);
}

TEST_CASE("a PNG keeps only the chunks that change how it looks") {
  MadePng made;
  made.rows = {{1, 2, 3}};
  const std::string plain = make_png(made);
  const std::size_t after_header = 8 + 25;
  std::string full = plain;
  full.insert(after_header, png_chunk_bytes("tEXt", "Author\0somebody"s));
  full.insert(after_header, png_chunk_bytes("gAMA", "\0\0\xB1\x8F"s));
  full.insert(after_header, png_chunk_bytes("eXIf", "II*\0place"s));
  full += "after the end";
  std::string expected = plain;
  expected.insert(after_header, png_chunk_bytes("gAMA", "\0\0\xB1\x8F"s));
  CHECK(strip_png_metadata(full) == expected);
}

TEST_CASE("what is no picture, or half of one, is given back untouched or is no worse") {
  CHECK(strip_png_metadata("no picture") == "no picture");
  CHECK(strip_jpeg_metadata("no picture") == "no picture");
  CHECK(strip_jpeg_metadata("") == "");
  MadePng made;
  made.rows = {{1, 2, 3}};
  const std::string png = make_png(made);
  CHECK(strip_png_metadata(png.substr(0, png.size() - 3)) == png.substr(0, png.size() - 3));
  const std::string jpeg = with_segment(colorful_jpeg(true), exif_bytes(6));
  for (std::size_t length = 0; length <= jpeg.size(); ++length) {
    CHECK(strip_jpeg_metadata(jpeg.substr(0, length)).size() <= length + 36);
  }
}
