#include "image/flat_png.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "image/pixels.h"

using namespace chaek::image;

namespace {

/// `width` × `height` words, row by row, each row with a word of padding behind it.
struct Sheet {
  std::uint32_t width;
  std::uint32_t height;
  std::vector<std::uint32_t> words;

  Sheet(std::uint32_t wide, std::uint32_t high, std::uint32_t color)
      : width(wide), height(high), words(std::size_t{wide + 1} * high, color) {}

  std::uint32_t& at(std::uint32_t x, std::uint32_t y) { return words[y * (width + 1) + x]; }
  /// In bands of three rows, the last of which reaches past the sheet's end.
  FlatDrawing drawing() const {
    const std::size_t stride = (width + 1) * sizeof(std::uint32_t);
    const auto* rows = reinterpret_cast<const unsigned char*>(words.data());
    return {width, height,
            [=](std::uint32_t y) { return DrawnRows{rows + y * stride, 3, stride}; }};
  }
};

/// The colour of every pixel that libpng reads back, red highest.
std::vector<std::uint32_t> colors_of(const std::string& png) {
  Fault fault;
  const auto pixels = decode(png, {}, fault);
  REQUIRE(pixels);
  CHECK(pixels->alpha.empty());
  std::vector<std::uint32_t> colors;
  for (std::size_t i = 0; i + 2 < pixels->color.size(); i += 3) {
    colors.push_back(std::uint32_t{pixels->color[i]} << 16 |
                     std::uint32_t{pixels->color[i + 1]} << 8 | pixels->color[i + 2]);
  }
  return colors;
}

std::vector<std::uint32_t> drawn(Sheet& sheet) {
  std::vector<std::uint32_t> colors;
  for (std::uint32_t y = 0; y < sheet.height; ++y) {
    for (std::uint32_t x = 0; x < sheet.width; ++x) colors.push_back(sheet.at(x, y) & 0xFFFFFFU);
  }
  return colors;
}

constexpr std::size_t kColorType = 25;  // of the bytes of a PNG

}  // namespace

TEST_CASE("a drawing of few colours is a PNG with a byte a pixel") {
  Sheet sheet(7, 3, 0xFFFFFFFF);
  sheet.at(0, 0) = 0x00123456;  // the highest byte says nothing
  sheet.at(1, 0) = 0xFF123456;
  sheet.at(6, 2) = 0xFF000000;
  const std::string png = encode_flat_png(sheet.drawing());
  CHECK(png[kColorType] == 3);
  CHECK(colors_of(png) == drawn(sheet));
}

TEST_CASE("256 colours have a palette, 257 do not; both keep every pixel") {
  Sheet sheet(20, 20, 0);
  for (std::uint32_t i = 0; i < 256; ++i) sheet.at(i % 20, i / 20) = i * 0x010309;
  const std::string few = encode_flat_png(sheet.drawing());
  CHECK(few[kColorType] == 3);
  CHECK(colors_of(few) == drawn(sheet));
  sheet.at(19, 19) = 0xFEDCBA;
  const std::string many = encode_flat_png(sheet.drawing());
  CHECK(many[kColorType] == 2);
  CHECK(colors_of(many) == drawn(sheet));
}

TEST_CASE("the shades of letters' edges share a palette, the areas' colours stay exact") {
  constexpr std::uint32_t kSheet = 0x102030;
  constexpr std::uint32_t kInk = 0xF0E0FF;
  constexpr std::uint32_t kGold = 0xD0A060;
  Sheet sheet(40, 40, kSheet);
  for (std::uint32_t i = 0; i < 200; ++i) {
    sheet.at(i % 40, i / 40) = kSheet + i * 0x010101;       // to white
    sheet.at(i % 40, 10 + i / 40) = kSheet + i * 0x010100;  // to yellow
    sheet.at(i % 40, 20 + i / 40) = kInk;
    sheet.at(i % 40, 30 + i / 40) = kGold;
  }
  const std::string png = encode_flat_png(sheet.drawing());
  CHECK(png[kColorType] == 3);
  const auto before = drawn(sheet);
  const auto after = colors_of(png);
  REQUIRE(after.size() == before.size());
  int furthest = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == kSheet || before[i] == kInk || before[i] == kGold)
      CHECK(after[i] == before[i]);
    for (const int shift : {16, 8, 0}) {
      const auto channel = [shift](std::uint32_t color) {
        return static_cast<int>(color >> shift & 0xFF);
      };
      furthest = std::max(furthest, std::abs(channel(before[i]) - channel(after[i])));
    }
  }
  CHECK(furthest > 0);
  CHECK(furthest < 4);
}
