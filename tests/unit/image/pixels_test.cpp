#include "image/pixels.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "unit/image/made_pictures.h"

using namespace chaek::image;
using Bytes = std::vector<std::uint8_t>;

namespace {

Pixels decoded(const std::string& bytes) {
  Fault fault;
  auto pixels = decode(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(pixels);
  return std::move(*pixels);
}

std::string reason(const std::string& bytes) {
  Fault fault;
  CHECK_FALSE(decode(bytes, {}, fault));
  return fault.reason;
}

MadePng png_of(std::uint32_t width, int depth, int color_type,
               std::vector<std::vector<png_byte>> rows) {
  MadePng made;
  made.width = width;
  made.height = static_cast<std::uint32_t>(rows.size());
  made.depth = depth;
  made.color_type = color_type;
  made.rows = std::move(rows);
  return made;
}

/// A JPEG that is one colour all over.
std::string flat_jpeg(MadeJpeg made, const std::vector<JSAMPLE>& color) {
  made.components = static_cast<int>(color.size());
  made.color = [&color](auto, auto) { return color; };
  return make_jpeg(made);
}

bool near(const Bytes& color, std::vector<int> expected) {
  for (std::size_t i = 0; i < color.size(); ++i) {
    if (std::abs(color[i] - expected[i % expected.size()]) > 2) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("PNG: grey, RGB and alpha come as they are") {
  const Pixels gray = decoded(make_png(png_of(2, 8, PNG_COLOR_TYPE_GRAY, {{0, 50}, {100, 255}})));
  CHECK(gray.model == Pixels::Model::gray);
  CHECK(gray.width == 2);
  CHECK(gray.height == 2);
  CHECK(gray.color == Bytes{0, 50, 100, 255});
  CHECK(gray.alpha.empty());
  const Pixels both = decoded(make_png(png_of(2, 8, PNG_COLOR_TYPE_GRAY_ALPHA, {{9, 0, 8, 255}})));
  CHECK(both.color == Bytes{9, 8});
  CHECK(both.alpha == Bytes{0, 255});
  const Pixels rgba =
      decoded(make_png(png_of(2, 8, PNG_COLOR_TYPE_RGB_ALPHA, {{1, 2, 3, 4, 5, 6, 7, 8}})));
  CHECK(rgba.model == Pixels::Model::rgb);
  CHECK(rgba.color == Bytes{1, 2, 3, 5, 6, 7});
  CHECK(rgba.alpha == Bytes{4, 8});
}

TEST_CASE("PNG: alpha that is opaque everywhere is none") {
  CHECK(decoded(make_png(png_of(1, 8, PNG_COLOR_TYPE_RGB_ALPHA, {{1, 2, 3, 255}}))).alpha.empty());
}

TEST_CASE("PNG: 16 bits become 8, rounded") {
  // 0x8080 is 0x80 exactly; 0x01C0 is 1.74 of 255.
  CHECK(decoded(make_png(png_of(2, 16, PNG_COLOR_TYPE_GRAY, {{0x80, 0x80, 0x01, 0xC0}}))).color ==
        Bytes{0x80, 2});
}

TEST_CASE("PNG: 1, 2 and 4 bits spread over the whole scale") {
  CHECK(decoded(make_png(png_of(3, 1, PNG_COLOR_TYPE_GRAY, {{0b10100000}}))).color ==
        Bytes{255, 0, 255});
  CHECK(decoded(make_png(png_of(3, 2, PNG_COLOR_TYPE_GRAY, {{0b00011000}}))).color ==
        Bytes{0, 85, 170});
  CHECK(decoded(make_png(png_of(2, 4, PNG_COLOR_TYPE_GRAY, {{0x1F}}))).color == Bytes{17, 255});
}

TEST_CASE("PNG: a palette becomes RGB, its transparency alpha") {
  MadePng made = png_of(3, 8, PNG_COLOR_TYPE_PALETTE, {{1, 0, 1}});
  made.palette = {{10, 20, 30}, {40, 50, 60}};
  CHECK(decoded(make_png(made)).color == Bytes{40, 50, 60, 10, 20, 30, 40, 50, 60});
  made.palette_alpha = {128};  // of the first entry alone
  CHECK(decoded(make_png(made)).alpha == Bytes{255, 128, 255});
}

TEST_CASE("PNG: a transparent colour becomes alpha") {
  MadePng made = png_of(2, 8, PNG_COLOR_TYPE_RGB, {{1, 2, 3, 4, 5, 6}});
  png_color_16 transparent = {};
  transparent.red = 4;
  transparent.green = 5;
  transparent.blue = 6;
  made.transparent = &transparent;
  const Pixels pixels = decoded(make_png(made));
  CHECK(pixels.color == Bytes{1, 2, 3, 4, 5, 6});
  CHECK(pixels.alpha == Bytes{255, 0});
}

TEST_CASE("PNG: an interlaced picture is the same picture") {
  std::vector<std::vector<png_byte>> rows;
  for (int y = 0; y < 11; ++y) {
    rows.emplace_back();
    for (int x = 0; x < 13 * 4; ++x) rows.back().push_back(static_cast<png_byte>(x * 5 + y * 17));
  }
  MadePng made = png_of(13, 8, PNG_COLOR_TYPE_RGB_ALPHA, rows);
  const Pixels straight = decoded(make_png(made));
  made.interlaced = true;
  const Pixels interlaced = decoded(make_png(made));
  CHECK(interlaced.color == straight.color);
  CHECK(interlaced.alpha == straight.alpha);
  CHECK(straight.color[3 * 12 + 1] == rows[0][4 * 12 + 1]);
}

TEST_CASE("JPEG: grey and colour") {
  MadeJpeg gray;
  gray.space = gray.stored_as = JCS_GRAYSCALE;
  const Pixels one = decoded(flat_jpeg(gray, {120}));
  CHECK(one.model == Pixels::Model::gray);
  CHECK(near(one.color, {120}));
  const Pixels three = decoded(flat_jpeg({}, {200, 30, 60}));
  CHECK(three.model == Pixels::Model::rgb);
  CHECK(three.color.size() == 16 * 16 * 3);
  CHECK(near(three.color, {200, 30, 60}));
}

TEST_CASE("JPEG: a progressive picture is the same picture") {
  MadeJpeg made;
  made.progressive = true;
  CHECK(near(decoded(flat_jpeg(made, {200, 30, 60})).color, {200, 30, 60}));
}

TEST_CASE("JPEG: four inks become RGB, whichever way round they are stored") {
  MadeJpeg made;
  made.space = made.stored_as = JCS_CMYK;
  // Adobe: 255 is no ink. No cyan, half magenta, all yellow, a fifth of black: 204 of light.
  CHECK(near(decoded(flat_jpeg(made, {255, 128, 0, 204})).color, {204, 102, 0}));
  made.adobe = false;
  CHECK(near(decoded(flat_jpeg(made, {0, 127, 255, 51})).color, {204, 102, 0}));
  made.adobe = true;
  made.stored_as = JCS_YCCK;
  CHECK(near(decoded(flat_jpeg(made, {255, 128, 0, 204})).color, {204, 102, 0}));
}

TEST_CASE("JPEG: EXIF's orientation is applied") {
  // 24 × 16: the left third is black, and of the rest the upper half is grey, the lower white.
  MadeJpeg made;
  made.width = 24;
  made.height = 16;
  made.components = 1;
  made.space = made.stored_as = JCS_GRAYSCALE;
  made.color = [](std::uint32_t x, std::uint32_t y) {
    return std::vector<JSAMPLE>{static_cast<JSAMPLE>(x < 8 ? 0 : y < 8 ? 128 : 255)};
  };
  const std::string jpeg = make_jpeg(made);
  // The four corners as seen: top left, top right, bottom left, bottom right.
  const std::vector<std::vector<int>> corners = {
      {0, 128, 0, 255}, {128, 0, 255, 0}, {255, 0, 128, 0}, {0, 255, 0, 128},
      {0, 0, 128, 255}, {0, 0, 255, 128}, {255, 128, 0, 0}, {128, 255, 0, 0}};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const Pixels seen = decoded(with_segment(jpeg, exif_bytes(orientation)));
    CHECK(seen.width == (orientation < 5 ? 24 : 16));
    CHECK(seen.height == (orientation < 5 ? 16 : 24));
    const std::size_t last_row = std::size_t{seen.width} * (seen.height - 1);
    const Bytes found = {seen.color[0], seen.color[seen.width - 1], seen.color[last_row],
                         seen.color[last_row + seen.width - 1]};
    CHECK(near(found, corners[static_cast<std::size_t>(orientation - 1)]));
  }
}

TEST_CASE("a picture cut short or damaged is refused, wherever it is hurt") {
  std::vector<std::vector<png_byte>> rows(40, std::vector<png_byte>(40 * 3));
  for (std::size_t i = 0; i < 40 * 40 * 3; ++i) {
    rows[i / 120][i % 120] = static_cast<png_byte>(i * i * 31 % 251);
  }
  const std::string png = make_png(png_of(40, 8, PNG_COLOR_TYPE_RGB, rows));
  MadeJpeg made;
  made.width = made.height = 40;
  made.color = [](std::uint32_t x, std::uint32_t y) {
    return std::vector<JSAMPLE>{static_cast<JSAMPLE>(x * y * 37), static_cast<JSAMPLE>(x * 91),
                                static_cast<JSAMPLE>(y * 53)};
  };
  const std::string jpeg = make_jpeg(made);
  CHECK(reason(png.substr(0, png.size() / 2)) == "the PNG is cut short");
  CHECK(reason(jpeg.substr(0, jpeg.size() / 2)) == "the JPEG is damaged or cut short");
  std::string bad_sum = png;
  bad_sum[png.size() / 2] ^= 1;
  CHECK(reason(bad_sum) == "the PNG is damaged");
  for (const std::string& bytes : {png, jpeg}) {
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ 0x55);
      Fault fault;
      if (!decode(changed, {}, fault)) CHECK(fault.reason != "");
      if (!decode(bytes.substr(0, at), {}, fault)) CHECK(fault.reason != "");
    }
  }
}

TEST_CASE("a small file that claims to be huge takes no memory") {
  std::string png = make_png(png_of(1, 8, PNG_COLOR_TYPE_RGB, {{1, 2, 3}}));
  const std::string huge = png_chunk_bytes(
      "IHDR", std::string_view("\0\0\x26\xAC\0\0\x26\xAC\x08\x02\0\0\0", 13));  // 9900 × 9900
  png.replace(8, huge.size(), huge);
  CHECK(reason(png) == "the PNG is cut short");
  MadeJpeg gray;
  gray.space = gray.stored_as = JCS_GRAYSCALE;
  std::string jpeg = flat_jpeg(gray, {120});
  const auto frame = jpeg.find("\xFF\xC0");
  jpeg.replace(frame + 5, 4, "\x26\xAC\x26\xAC");
  CHECK(reason(jpeg) == "the JPEG is damaged or cut short");
}

TEST_CASE("a compressed bomb in a chunk of words is not unpacked") {
  std::string png = make_png(png_of(1, 8, PNG_COLOR_TYPE_RGB, {{1, 2, 3}}));
  const std::size_t after_header = 8 + 25;
  png.insert(after_header, png_chunk_bytes("iCCP", "profile with nothing that inflates"));
  CHECK(decoded(png).color == Bytes{1, 2, 3});
}

TEST_CASE("encode_png gives the same pixels back, and the same bytes every time") {
  for (const bool alpha : {false, true}) {
    for (const auto model : {Pixels::Model::gray, Pixels::Model::rgb}) {
      Pixels pixels;
      pixels.model = model;
      pixels.width = 5;
      pixels.height = 3;
      pixels.color.resize(15 * (model == Pixels::Model::gray ? 1 : 3));
      for (std::size_t i = 0; i < pixels.color.size(); ++i) {
        pixels.color[i] = static_cast<std::uint8_t>(i * 5);
      }
      if (alpha) pixels.alpha = Bytes(15, 77);
      const std::string png = encode_png(pixels);
      CHECK(png == encode_png(pixels));
      const Pixels again = decoded(png);
      CHECK(again.model == model);
      CHECK(again.width == 5);
      CHECK(again.color == pixels.color);
      CHECK(again.alpha == pixels.alpha);
    }
  }
}
