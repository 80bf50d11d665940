#include "image/resample.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <vector>

using namespace chaek::image;
using Bytes = std::vector<std::uint8_t>;

namespace {

Pixels gray_of(std::uint32_t width, std::uint32_t height, Bytes color) {
  Pixels pixels;
  pixels.model = Pixels::Model::gray;
  pixels.width = width;
  pixels.height = height;
  pixels.color = std::move(color);
  return pixels;
}

}  // namespace

TEST_CASE("one colour stays that colour, whatever the size") {
  constexpr std::uint8_t values[] = {0, 1, 9, 10, 11, 60, 127, 200, 254, 255};
  for (const std::uint8_t value : values) {
    for (const std::uint32_t size : {1U, 7U, 64U, 99U}) {
      const Pixels small = resampled(gray_of(100, 100, Bytes(10000, value)), size, size);
      CHECK(small.width == size);
      CHECK(small.color == Bytes(std::size_t{size} * size, value));
    }
  }
}

TEST_CASE("as many pixels as there are stay as they are") {
  Bytes color;
  for (int i = 0; i < 60; ++i) color.push_back(static_cast<std::uint8_t>(i * 4));
  CHECK(resampled(gray_of(10, 6, color), 10, 6).color == color);
  CHECK(resampled(gray_of(10, 6, color), 99, 99).color == color);
}

TEST_CASE("black and white mix as light does") {
  // Columns of black and white by turns: half the light, which is 188 in sRGB.
  Bytes color;
  for (int i = 0; i < 64 * 8; ++i) color.push_back(i % 2 == 0 ? 0 : 255);
  const Pixels small = resampled(gray_of(64, 8, color), 8, 2);
  for (std::size_t x = 2; x < 6; ++x) CHECK(std::abs(small.color[x] - 188) <= 2);
}

TEST_CASE("a black line on white keeps its weight") {
  // One column of eight, made four times smaller: a quarter of the light is gone at its place and
  // none elsewhere but for a slight sharpening.
  Bytes color;
  for (int i = 0; i < 32 * 4; ++i) color.push_back(i % 32 == 17 ? 0 : 255);
  const Pixels small = resampled(gray_of(32, 4, color), 8, 1);
  double missing = 0;
  for (const std::uint8_t value : small.color) {
    const double v = value / 255.0;
    missing += 1 - (v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
  }
  CHECK(missing == Approx(0.25).margin(0.04));
}

TEST_CASE("what is transparent has no say in the colour") {
  Pixels pixels;
  pixels.width = 8;
  pixels.height = 1;
  for (int i = 0; i < 8; ++i) {
    const bool seen = i % 2 == 0;
    for (const int value : {seen ? 200 : 0, seen ? 50 : 255, 10}) {
      pixels.color.push_back(static_cast<std::uint8_t>(value));
    }
    pixels.alpha.push_back(seen ? 255 : 0);
  }
  const Pixels small = resampled(pixels, 2, 1);
  REQUIRE(small.alpha.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(std::abs(small.alpha[i] - 128) <= 16);  // the edges lean to one side
    CHECK(std::abs(small.color[i * 3] - 200) <= 1);
    CHECK(std::abs(small.color[i * 3 + 1] - 50) <= 1);
  }
}

TEST_CASE("an edge stays where it was") {
  Bytes color;
  for (int y = 0; y < 90; ++y) {
    for (int x = 0; x < 90; ++x) color.push_back(x < 45 && y < 30 ? 0 : 255);
  }
  const Pixels small = resampled(gray_of(90, 90, color), 30, 30);
  CHECK(small.color[0] == 0);
  CHECK(small.color[13] < 10);
  CHECK(small.color[16] > 245);
  CHECK(small.color[30 * 8] < 10);
  CHECK(small.color[30 * 11] > 245);
}
