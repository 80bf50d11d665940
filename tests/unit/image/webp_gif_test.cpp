#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "image/pixels.h"
#include "unit/image/made_pictures.h"
#include "unit/image/made_webp_gif.h"

using namespace chaek::image;
using namespace std::string_literals;
using Bytes = std::vector<std::uint8_t>;

namespace {

Identity identified(const std::string& bytes) {
  Fault fault;
  const auto identity = identify(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(identity);
  return *identity;
}

Pixels decoded(const std::string& bytes) {
  Fault fault;
  auto pixels = decode(bytes, {}, fault);
  INFO(fault.reason);
  REQUIRE(pixels);
  return std::move(*pixels);
}

/// 3 × 2 pixels, each of its own colour.
Bytes six_colors(std::uint8_t last_alpha) {
  return {255, 0, 0, 255, 0,   255, 0,   255, 0,  0,   255, 255,
          0,   0, 0, 255, 255, 255, 255, 255, 90, 120, 150, last_alpha};
}

/// A number of four bytes, the lowest first.
std::string little_endian(std::size_t value) {
  std::string out;
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
  return out;
}

std::string riff(std::string_view name, std::string content) {
  std::string out = std::string(name) + little_endian(content.size()) + content;
  if (content.size() % 2 != 0) out += '\0';
  return out;
}

/// A WebP of 3 × 2 pixels in the extended container, with `chunks` after its samples.
std::string extended(const std::string& plain, const std::string& chunks) {
  const std::string head = riff("VP8X", "\x08\0\0\0\x02\0\0\x01\0\0"s);
  const std::string content = "WEBP" + head + plain.substr(12) + chunks;
  return "RIFF" + little_endian(content.size()) + content;
}

const std::string kTurned = "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"s;

}  // namespace

TEST_CASE("a lossless WebP comes as it is, with its alpha") {
  const std::string webp = make_webp(3, 2, six_colors(77), false);
  const Identity identity = identified(webp);
  CHECK(identity.format == Format::webp);
  CHECK(identity.width == 3);
  CHECK(identity.height == 2);
  CHECK(identity.alpha);
  CHECK_FALSE(identity.lossy);
  CHECK_FALSE(identity.animated);
  const Pixels pixels = decoded(webp);
  CHECK(pixels.color ==
        Bytes{255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 90, 120, 150});
  CHECK(pixels.alpha == Bytes{255, 255, 255, 255, 255, 77});
}

TEST_CASE("an opaque WebP has no alpha, a lossy one says that it is") {
  CHECK(decoded(make_webp(3, 2, six_colors(255), false)).alpha.empty());
  Bytes gray(16 * 16 * 4, 255);
  for (std::size_t i = 0; i < gray.size(); ++i) {
    if (i % 4 != 3) gray[i] = 100;
  }
  const std::string lossy = make_webp(16, 16, gray, true);
  CHECK(identified(lossy).lossy);
  CHECK(std::abs(decoded(lossy).color[300] - 100) <= 3);
}

TEST_CASE("EXIF's orientation counts in WebP and PNG too") {
  const std::string webp = extended(make_webp(3, 2, six_colors(255), false), riff("EXIF", kTurned));
  CHECK(identified(webp).orientation == 6);
  const Pixels turned = decoded(webp);  // the right side was the top
  CHECK(turned.width == 2);
  CHECK(turned.height == 3);
  CHECK(Bytes(turned.color.begin(), turned.color.begin() + 6) == Bytes{0, 0, 0, 255, 0, 0});

  MadePng made;
  made.width = 2;
  made.rows = {{255, 0, 0, 0, 0, 255}};
  std::string png = make_png(made);
  png.insert(33, png_chunk_bytes("eXIf", kTurned));
  CHECK(identified(png).orientation == 6);
  CHECK(decoded(png).color == Bytes{255, 0, 0, 0, 0, 255});
  CHECK(decoded(png).height == 2);
}

TEST_CASE("a WebP or GIF cut short or damaged is refused or read, and hurts nobody") {
  const std::string webp = make_webp(3, 2, six_colors(77), false);
  const std::string gif = make_gif(2, 2, {{0, 0, 2, 2, {0, 1, 2, 3}}});
  for (const std::string& bytes : {webp, gif, extended(webp, riff("EXIF", kTurned))}) {
    for (std::size_t length = 0; length < bytes.size(); ++length) {
      Fault fault;
      if (!decode(std::string(bytes.substr(0, length)), {}, fault)) CHECK(fault.reason != "");
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ 0xFF);
      Fault fault;
      Limits limits;
      limits.pixels = limits.webp_pixels = 100'000;
      if (!decode(changed, limits, fault)) CHECK(fault.reason != "");
    }
  }
  Fault fault;
  CHECK_FALSE(identify(webp.substr(0, 20), {}, fault));
  CHECK(fault.reason == "the WebP is cut short");
}

TEST_CASE("a WebP has a limit of its own") {
  Limits limits;
  limits.webp_pixels = 5;
  Fault fault;
  CHECK_FALSE(identify(make_webp(3, 2, six_colors(255), false), limits, fault));
  CHECK(fault.reason == "3 × 2 pixels, more than 0 million in all");
}

TEST_CASE("of a GIF comes the first frame, on a clear screen") {
  const MadeFrame first = {1, 0, 2, 2, {0, 1, 2, 3}, false, 3};
  const MadeFrame second = {0, 0, 3, 2, {3, 3, 3, 3, 3, 3}};
  const std::string gif = make_gif(3, 2, {first, second});
  const Identity identity = identified(gif);
  CHECK(identity.format == Format::gif);
  CHECK(identity.width == 3);
  CHECK(identity.animated);
  CHECK_FALSE(identified(make_gif(3, 2, {first})).animated);
  const Pixels pixels = decoded(gif);
  CHECK(pixels.alpha == Bytes{0, 255, 255, 0, 255, 0});
  CHECK(Bytes(pixels.color.begin() + 3, pixels.color.begin() + 9) == Bytes{255, 0, 0, 0, 255, 0});
  CHECK(Bytes(pixels.color.begin() + 12, pixels.color.begin() + 15) == Bytes{0, 0, 255});
}

TEST_CASE("an interlaced GIF is the same picture") {
  MadeFrame frame = {0, 0, 2, 11, {}};
  for (int i = 0; i < 22; ++i) frame.indices.push_back(static_cast<GifByteType>(i * i % 4));
  const Pixels straight = decoded(make_gif(2, 11, {frame}));
  frame.interlaced = true;
  CHECK(decoded(make_gif(2, 11, {frame})).color == straight.color);
  CHECK(straight.alpha.empty());
}

TEST_CASE("a frame larger than the screen is cut, not written beside it") {
  const Pixels pixels = decoded(make_gif(2, 1, {{1, 0, 3, 2, {0, 1, 2, 3, 2, 1}}}));
  CHECK(pixels.width == 2);
  CHECK(pixels.height == 1);
  CHECK(pixels.alpha == Bytes{0, 255});
}

TEST_CASE("a GIF loses what was said about it, and keeps its frames") {
  const MadeFrame frame = {0, 0, 2, 2, {0, 1, 2, 3}};
  const std::string gif = make_gif(2, 2, {frame, frame});
  const std::string bare = strip_gif_metadata(gif);
  CHECK(gif.find("taken in secret") != std::string::npos);
  CHECK(bare.find("taken in secret") == std::string::npos);
  CHECK(bare.find("XMP") == std::string::npos);
  CHECK(bare.find("NETSCAPE2.0") != std::string::npos);
  CHECK(identified(bare).animated);
  CHECK(decoded(bare).color == decoded(gif).color);
  CHECK(strip_gif_metadata(bare) == bare);
  CHECK(strip_gif_metadata("GIF89a") == "GIF89a;");
}
