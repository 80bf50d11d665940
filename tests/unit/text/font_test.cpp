#include "text/font.h"

#include <algorithm>
#include <cstdio>

#include "system_fonts.h"

using namespace chaek::text;

namespace {

double lowest(const std::vector<OutlineCommand>& outline) {
  double low = 0;
  for (const OutlineCommand& command : outline) {
    for (const OutlinePoint& point : command.points) low = std::min<double>(low, point.y);
  }
  return low;
}

}  // namespace

TEST_CASE("a face of a collection is the Korean one, with its metrics") {
  const auto font = Font::open(kSerif, 1);
  REQUIRE(font);
  CHECK(font->postscript_name() == "NotoSerifCJKkr-Regular");
  CHECK(font->family_name() == "Noto Serif CJK KR");
  CHECK(font->units_per_em() == 1000);
  CHECK(font->ascent() == 880);
  CHECK(font->descent() == 120);
  CHECK(font->cap_height() == 729);
  CHECK(font->x_height() == 514);
  CHECK(font->underline_position() == -100);  // post: -75 is the top of a line of 50
  CHECK(font->underline_thickness() == 50);
  CHECK(font->weight() == 400);
  CHECK(font->cff());
  CHECK_FALSE(font->italic());
  CHECK_FALSE(font->fixed_pitch());
  CHECK_FALSE(font->color_bitmaps());
  CHECK(font->embedding() == Embedding::installable);
  CHECK(font->advance(font->nominal_glyph(U'가')) == 966);
  CHECK(font->advance(font->nominal_glyph(U' ')) == 256);
  CHECK(font->nominal_glyph(U'\u26C7') == 0);
}

TEST_CASE("a code font is of fixed pitch, two columns a syllable") {
  const auto font = Font::open(kMono, 0);
  REQUIRE(font);
  CHECK(font->fixed_pitch());
  CHECK_FALSE(font->cff());
  CHECK(font->embedding() == Embedding::editable);
  CHECK(font->advance(font->nominal_glyph(U'가')) == 1000);
  CHECK(font->advance(font->nominal_glyph(U'a')) == 500);
}

TEST_CASE("an outline stays in the em square and is closed") {
  const auto font = Font::open(kSerif, 1);
  const auto outline = font->outline(font->nominal_glyph(U'ㅡ'));
  REQUIRE(outline.size() > 4);
  CHECK(outline.front().kind == OutlineCommand::Kind::move);
  CHECK(outline.back().kind == OutlineCommand::Kind::close);
  CHECK(lowest(outline) >= -120);
  CHECK(font->outline(font->nominal_glyph(U' ')).empty());
  CHECK(font->outline(70000).empty());
}

TEST_CASE("an emoji is a PNG that stands on the line and is as wide as its advance") {
  const auto font = Font::open(kEmoji, 0);
  REQUIRE(font);
  CHECK(font->color_bitmaps());
  CHECK(font->units_per_em() == 2048);
  const std::uint32_t glyph = font->nominal_glyph(U'\U0001F600');
  const auto bitmap = font->bitmap(glyph);
  REQUIRE(bitmap);
  CHECK(bitmap->png.substr(1, 3) == "PNG");
  CHECK(bitmap->width > 2000);
  CHECK(bitmap->width < font->advance(glyph) + 20);
  CHECK(bitmap->top > 0);
  CHECK(bitmap->top - bitmap->height < 0);
  CHECK_FALSE(font->bitmap(0xFFFF));
}

TEST_CASE("what is no font is refused") {
  CHECK_FALSE(Font::open("/nowhere/font.ttf", 0));
  CHECK_FALSE(Font::open("/etc/passwd", 0));
  CHECK_FALSE(Font::open("/etc", 0));
  CHECK_FALSE(Font::open("/dev/zero", 0));
  CHECK_FALSE(Font::open(kSerif, 5));  // the collection has five faces
}
