#include "cover/draw_cover.h"

#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "image/pixels.h"
#include "text/font.h"

using namespace chaek;
using base::Color;
using base::Length;
using Rgb = std::array<int, 3>;

namespace {

constexpr Rgb kWhite = {255, 255, 255};

/// A page of 100 by 150 points with `items`.
layout::PageSet page_of(std::vector<layout::DrawItem> items) {
  layout::PageSet pages;
  pages.width = Length::points(100);
  pages.height = Length::points(150);
  pages.pages.push_back({std::move(items)});
  return pages;
}

layout::Rectangle area(double x, double y, double width, double height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

/// The page drawn with two pixels to the point.
struct Drawn {
  image::Pixels pixels;
  base::Diagnostics diagnostics;

  /// The colour at a place in points.
  Rgb at(double x, double y) const {
    const std::size_t place =
        static_cast<std::size_t>(y * 2) * pixels.width + static_cast<std::size_t>(x * 2);
    if (pixels.model == image::Pixels::Model::gray) {
      return {pixels.color[place], pixels.color[place], pixels.color[place]};
    }
    return {pixels.color[place * 3], pixels.color[place * 3 + 1], pixels.color[place * 3 + 2]};
  }
};

Drawn draw(const layout::PageSet& pages) {
  Drawn drawn;
  const auto png = cover::draw_page(pages, 0, 200, drawn.diagnostics);
  REQUIRE(png);
  image::Fault fault;
  auto pixels = image::decode(*png, {}, fault);
  REQUIRE(pixels);
  drawn.pixels = std::move(*pixels);
  return drawn;
}

layout::PageSet with_picture(const std::string& bytes, layout::Rectangle place) {
  layout::PageSet pages = page_of({layout::PlacedPicture{0, place, 0}});
  pages.pictures.push_back({std::make_shared<const std::string>(bytes)});
  return pages;
}

std::unique_ptr<const text::Font> open_font(const std::string& path, unsigned index) {
  auto font = text::Font::open(path, index);
  REQUIRE(font);  // Debian's packages fonts-noto-cjk and fonts-noto-color-emoji
  return font;
}

/// One glyph of 60 points with its origin at (20, 100), black.
layout::GlyphRun run_of(const text::Font& font, char32_t character) {
  layout::GlyphRun run;
  run.font = &font;
  run.size = Length::points(60);
  run.x = Length::points(20);
  run.y = Length::points(100);
  run.glyphs.push_back({font.nominal_glyph(character), 60'000, 0, 0, 0});
  return run;
}

/// How many dark pixels lie in a rectangle given in points.
int ink(const Drawn& drawn, double left, double top, double right, double bottom) {
  int count = 0;
  for (double y = top; y < bottom; y += 0.5) {
    for (double x = left; x < right; x += 0.5) count += drawn.at(x, y)[0] < 128 ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("an empty page is white and has the page's shape") {
  const Drawn drawn = draw(page_of({}));
  CHECK(drawn.pixels.width == 200);
  CHECK(drawn.pixels.height == 300);
  CHECK(drawn.at(0, 0) == kWhite);
  CHECK(drawn.at(99, 149) == kWhite);
}

TEST_CASE("a rectangle fills its area and nothing else") {
  const Drawn drawn =
      draw(page_of({layout::FilledRectangle{area(10, 20, 30, 40), {200, 30, 60}, 0}}));
  const Rgb red = {200, 30, 60};
  CHECK(drawn.at(10, 20) == red);
  CHECK(drawn.at(39.5, 59.5) == red);
  CHECK(drawn.at(9.5, 20) == kWhite);
  CHECK(drawn.at(40, 30) == kWhite);
  CHECK(drawn.at(20, 19.5) == kWhite);
  CHECK(drawn.at(20, 60) == kWhite);
}

TEST_CASE("a later item covers an earlier one") {
  const Drawn drawn = draw(page_of({layout::FilledRectangle{area(0, 0, 50, 50), {1, 2, 3}, 0},
                                    layout::FilledRectangle{area(20, 20, 50, 50), {9, 8, 7}, 0}}));
  CHECK(drawn.at(10, 10) == Rgb{1, 2, 3});
  CHECK(drawn.at(30, 30) == Rgb{9, 8, 7});
}

TEST_CASE("a circle is round") {
  const Drawn drawn = draw(page_of({layout::FilledCircle{
      Length::points(50), Length::points(70), Length::points(20), {0, 0, 200}, 0}}));
  const Rgb blue = {0, 0, 200};
  CHECK(drawn.at(50, 70) == blue);
  CHECK(drawn.at(50, 51) == blue);
  CHECK(drawn.at(69, 70) == blue);
  CHECK(drawn.at(63, 83) == blue);    // 18.4 from the centre
  CHECK(drawn.at(66, 86) == kWhite);  // 22.6
  CHECK(drawn.at(50, 91) == kWhite);
}

TEST_CASE("a picture fills its area, its transparent part shows the page") {
  image::Pixels pixels;
  pixels.width = 2;
  pixels.height = 1;
  pixels.color = {250, 10, 20, 0, 0, 0};
  pixels.alpha = {255, 0};
  const Drawn drawn = draw(with_picture(image::encode_png(pixels), area(10, 10, 80, 40)));
  CHECK(drawn.at(12, 30) == Rgb{250, 10, 20});
  CHECK(drawn.at(10, 10) == Rgb{250, 10, 20});
  CHECK(drawn.at(89, 30) == kWhite);
  CHECK(drawn.at(12, 51) == kWhite);
  CHECK(drawn.at(12, 9.5) == kWhite);
  CHECK(drawn.diagnostics.items().empty());
}

TEST_CASE("a broken picture leaves a grey area and a warning") {
  const Drawn drawn = draw(with_picture("no picture", area(10, 10, 80, 40)));
  CHECK(drawn.at(50, 30) == Rgb{200, 200, 200});
  REQUIRE(drawn.diagnostics.items().size() == 1);
  CHECK(drawn.diagnostics.items()[0].code == "broken-picture");
  CHECK(drawn.diagnostics.count(base::Severity::warning) == 1);
}

TEST_CASE("a glyph's ink lies where its outline says") {
  const auto font = open_font("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  // The Hanja for "one" is a single stroke across the middle of its square.
  const Drawn drawn = draw(page_of({run_of(*font, U'一')}));
  CHECK(ink(drawn, 20, 70, 80, 85) > 60);
  CHECK(ink(drawn, 0, 0, 100, 65) == 0);
  CHECK(ink(drawn, 0, 95, 100, 150) == 0);
  CHECK(ink(drawn, 0, 0, 20, 150) == 0);
  CHECK(ink(drawn, 80, 0, 100, 150) == 0);
}

TEST_CASE("a counter inside a letter stays open") {
  const auto font = open_font("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  constexpr char32_t glyph = U'ㅇ';
  const Drawn drawn = draw(page_of({run_of(*font, glyph)}));
  const double middle = 20 + font->advance(font->nominal_glyph(glyph)) * 60.0 / 2000.0;
  CHECK(ink(drawn, 20, 50, 80, 110) > 200);
  CHECK(drawn.at(middle, 78) == kWhite);
}

TEST_CASE("offsets and advances move glyphs, y upwards") {
  const auto font = open_font("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  layout::GlyphRun run = run_of(*font, U'一');
  run.size = Length::points(20);
  run.glyphs[0].advance = 30'000;
  run.glyphs.push_back(run.glyphs[0]);
  run.glyphs[1].dy = 40'000;
  run.glyphs[1].dx = 5'000;
  const Drawn drawn = draw(page_of({run}));
  CHECK(ink(drawn, 20, 90, 40, 100) > 20);
  CHECK(ink(drawn, 55, 50, 75, 60) > 20);
  CHECK(ink(drawn, 55, 62, 75, 150) == 0);
}

TEST_CASE("a colour glyph is drawn as its picture") {
  const auto font = open_font("/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", 0);
  const Drawn drawn = draw(page_of({run_of(*font, U'🔴')}));
  const Rgb middle = drawn.at(20 + 37, 100 - 21);
  CHECK(middle[0] > 180);
  CHECK(middle[1] < 100);
  CHECK(drawn.at(10, 79) == kWhite);
  CHECK(drawn.at(57, 120) == kWhite);
}

TEST_CASE("the same page gives the same bytes") {
  const auto font = open_font("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  const auto pages =
      page_of({run_of(*font, U'책'),
               layout::FilledCircle{
                   Length::points(9), Length::points(9), Length::points(5), {7, 90, 7}, 0}});
  base::Diagnostics diagnostics;
  CHECK(cover::draw_page(pages, 0, 200, diagnostics) ==
        cover::draw_page(pages, 0, 200, diagnostics));
}

TEST_CASE("a cover of no size or an absurd one is an error with a reason") {
  for (const std::uint32_t width : {0U, 12'000U, 20'000U}) {
    base::Diagnostics diagnostics;
    CHECK_FALSE(cover::draw_page(page_of({}), 0, width, diagnostics));
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].code == "cover-not-drawn");
  }
}
