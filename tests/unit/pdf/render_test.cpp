#include <algorithm>
#include <cmath>

#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

struct Box {
  int left = 1 << 20;
  int top = 1 << 20;
  int right = -1;
  int bottom = -1;
};

Box ink_box(const GrayPicture& picture) {
  Box box;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      if (!picture.ink(x, y)) continue;
      box.left = std::min(box.left, x);
      box.right = std::max(box.right, x);
      box.top = std::min(box.top, y);
      box.bottom = std::max(box.bottom, y);
    }
  }
  REQUIRE(box.right >= 0);
  return box;
}

/// How much of their ink two pictures do not share, their ink boxes laid over each other: 0 … 1.
double difference(const GrayPicture& a, const GrayPicture& b) {
  const Box in_a = ink_box(a);
  const Box in_b = ink_box(b);
  const int width = std::max(in_a.right - in_a.left, in_b.right - in_b.left) + 1;
  const int height = std::max(in_a.bottom - in_a.top, in_b.bottom - in_b.top) + 1;
  const auto ink = [](const GrayPicture& picture, int x, int y) {
    return x < picture.width && y < picture.height && picture.ink(x, y);
  };
  int different = 0;
  int all = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const bool ink_a = ink(a, in_a.left + x, in_a.top + y);
      const bool ink_b = ink(b, in_b.left + x, in_b.top + y);
      different += ink_a != ink_b ? 1 : 0;
      all += ink_a || ink_b ? 1 : 0;
    }
  }
  return static_cast<double>(different) / all;
}

GrayPicture drawn_by_us(const std::string& text) {
  Press press;
  press.pages.width = pt(900);
  press.line(text, pt(20), pt(300), pt(240));
  const Workbench bench;
  return read_gray(draw_page(bench, bench.save("glyph.pdf", press.print())));
}

GrayPicture drawn_by_harfbuzz(const std::string& text, const std::string& font, int index) {
  const Workbench bench;
  const std::string made = bench.path("hb.png");
  output_of(
      "hb-view --language=ko --font-size=240 --margin=20 --face-index=" + std::to_string(index) +
      " --features=halt -O png -o '" + made + "' /usr/share/fonts/" + font + " '" + text + "'");
  return read_gray(made);
}

const std::string kCjk = "opentype/noto/NotoSerifCJK-Regular.ttc";

}  // namespace

TEST_CASE("glyphs are the font's own, whole and in their places") {
  const auto [text, font, index] = GENERATE_COPY(table<std::string, std::string, int>({
      {"한", kCjk, 1},
      {"漢", kCjk, 1},
      {"ᄒᆞᆫ", kCjk, 1},
      {"랏〮말〯", kCjk, 1},
      {"글」", kCjk, 1},
      {"「글", kCjk, 1},
      {"☑", "truetype/noto/NotoSansSymbols2-Regular.ttf", 0},
  }));
  INFO(text);
  CHECK(difference(drawn_by_us(text), drawn_by_harfbuzz(text, font, index)) < 0.06);
}

TEST_CASE("the comparison tells similar glyphs apart") {
  CHECK(difference(drawn_by_us("한"), drawn_by_harfbuzz("핟", kCjk, 1)) > 0.1);
}

TEST_CASE("justified lines end where layout says, however many glyphs they have") {
  Press press;
  press.pages.width = pt(800);
  std::string text;
  for (int i = 0; i < 40; ++i) text += "가나 ";
  press.line(text, pt(20), pt(100), pt(7.3));
  auto& run = std::get<layout::GlyphRun>(press.page().items[0]);
  Length end = run.x;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    run.glyphs[i].advance += i % 3 == 2 ? 137 : 3;  // no whole thousandth of an em
    end += Length::units(run.glyphs[i].advance);
  }
  const Workbench bench;
  const std::string box =
      output_of("pdftotext -bbox '" + bench.save("line.pdf", press.print()) + "' -");
  // The last word ends where the sum of all advances says, less the space after it.
  const Length last_space = Length::units(run.glyphs.back().advance);
  const double expected = (end - last_space).points();
  const std::size_t word = box.rfind("가나</word>");
  REQUIRE(word != std::string::npos);
  const std::size_t at = box.rfind("xMax=\"", word);
  CHECK(std::stod(box.substr(at + 6)) == Approx(expected).margin(0.02));
}

TEST_CASE("rectangles, circles and text are drawn where they stand, in their colours") {
  Press press;
  auto& items = press.page().items;
  items.emplace_back(layout::FilledRectangle{{pt(20), pt(30), pt(40), pt(10)}, {255, 0, 0}, 0});
  items.emplace_back(layout::FilledRectangle{{pt(80), pt(30), pt(40), pt(10)}, {255, 0, 0}, 0});
  items.emplace_back(layout::FilledCircle{pt(200), pt(100), pt(20), {0, 0, 255}, 0});
  press.line("가", pt(20), pt(300), pt(100));
  const Workbench bench;
  const std::string file = bench.save("shapes.pdf", press.print());
  require_sound(file);
  const image::Pixels page = read_pixels(draw_page(bench, file));
  const auto color_at = [&page](unsigned x, unsigned y) {
    const std::size_t at = (y * page.width + x) * 3;
    return std::vector<int>{page.color[at], page.color[at + 1], page.color[at + 2]};
  };
  using Rgb = std::vector<int>;
  REQUIRE(page.width == 300);
  REQUIRE(page.height == 400);
  CHECK(color_at(40, 35) == Rgb{255, 0, 0});
  CHECK(color_at(100, 35) == Rgb{255, 0, 0});
  CHECK(color_at(70, 35) == Rgb{255, 255, 255});
  CHECK(color_at(40, 28) == Rgb{255, 255, 255});
  CHECK(color_at(200, 100) == Rgb{0, 0, 255});
  CHECK(color_at(213, 113) == Rgb{0, 0, 255});      // within the circle
  CHECK(color_at(217, 117) == Rgb{255, 255, 255});  // a corner of its box
  const Box ink = [&] {
    GrayPicture text = read_gray(bench.path("page.png"));
    for (int y = 0; y < 180; ++y) {
      for (int x = 0; x < text.width; ++x)
        text.samples[static_cast<std::size_t>(y * text.width + x)] = 255;
    }
    return ink_box(text);
  }();
  CHECK(ink.left > 20);
  CHECK(ink.right < 120);
  CHECK(ink.top > 205);
  CHECK(ink.bottom < 320);
  CHECK(ink.bottom > 290);
}

TEST_CASE("an emoji is drawn in colour and as large as its place") {
  Press press;
  const Length end = press.line("❤️", pt(50), pt(200), pt(100));
  const Workbench bench;
  const image::Pixels page = read_pixels(draw_page(bench, bench.save("heart.pdf", press.print())));
  int red = 0;
  int stray = 0;
  for (std::uint32_t y = 0; y < page.height; ++y) {
    for (std::uint32_t x = 0; x < page.width; ++x) {
      const std::size_t at = (y * page.width + x) * 3;
      const bool is_red = page.color[at] > 180 && page.color[at + 1] < 120;
      const bool inside =
          x >= 50 && x <= static_cast<std::uint32_t>(end.points()) && y > 90 && y < 240;
      red += is_red && inside ? 1 : 0;
      stray += page.color[at + 1] < 250 && !inside ? 1 : 0;
    }
  }
  CHECK(red > 3000);
  CHECK(stray == 0);
}

TEST_CASE("glyphs are raised and shifted by their own offsets") {
  Press press;
  press.line("ㅡㅡ", pt(50), pt(200), pt(40));
  auto& run = std::get<layout::GlyphRun>(press.page().items[0]);
  REQUIRE(run.glyphs.size() == 2);
  const Workbench bench;
  const GrayPicture flat = read_gray(draw_page(bench, bench.save("flat.pdf", press.print())));
  run.glyphs[1].dy = 30'000;
  run.glyphs[1].dx = 2'000;
  const GrayPicture raised = read_gray(draw_page(bench, bench.save("raised.pdf", press.print())));
  const Box before = ink_box(flat);
  const Box after = ink_box(raised);
  CHECK(before.top - after.top == 30);
  CHECK(after.right - before.right == 2);
  CHECK(after.left == before.left);
  CHECK(after.bottom == before.bottom);
}
