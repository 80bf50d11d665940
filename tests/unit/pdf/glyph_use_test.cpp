#include "pdf/glyph_use.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "pdf/page_contents.h"
#include "printing.h"
#include "text/font.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

/// A batch that uses glyphs of `font` alone, so often each.
GlyphNotes notes_of(const text::Font& font,
                    const std::vector<std::pair<char32_t, unsigned>>& characters) {
  GlyphNotes notes;
  notes.font = &font;
  for (const auto& [character, times] : characters) {
    const std::uint32_t glyph = font.nominal_glyph(character);
    notes.glyphs[glyph] = times;
    std::string text;
    base::append_utf8(text, character);
    notes.alone[glyph].insert(text);
  }
  return notes;
}

}  // namespace

TEST_CASE("what a batch uses most has the least code, and keeps it") {
  const auto font = text::Font::open("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  FontUse use(*font);
  std::uint32_t resources = 0;
  const auto code = [&](char32_t c) { return use.code(font->nominal_glyph(c)); };
  use.settle(notes_of(*font, {{U'가', 1}, {U'나', 7}, {U'다', 3}}), resources);
  CHECK(code(U'나') == 1);
  CHECK(code(U'다') == 2);
  CHECK(code(U'가') == 3);
  use.settle(notes_of(*font, {{U'가', 900}, {U'라', 1}, {U'마', 2}}), resources);
  CHECK(code(U'가') == 3);
  CHECK(code(U'마') == 4);
  CHECK(code(U'라') == 5);
  const std::vector<std::uint32_t> by_code = use.glyphs_by_code();
  REQUIRE(by_code.size() == 5);
  CHECK(by_code[0] == font->nominal_glyph(U'나'));
  CHECK(by_code[4] == font->nominal_glyph(U'라'));
}

TEST_CASE("codes whose second byte a string would have to escape are passed over") {
  const auto font = text::Font::open("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  FontUse use(*font);
  std::uint32_t resources = 0;
  std::vector<std::pair<char32_t, unsigned>> characters;
  for (char32_t c = U'가'; c < U'가' + 600; ++c) characters.emplace_back(c, 1);
  use.settle(notes_of(*font, characters), resources);
  std::vector<bool> seen(0x10000);
  for (const auto& [c, times] : characters) {
    const std::uint16_t code = use.code(font->nominal_glyph(c));
    const int low = code & 0xFF;
    CHECK((low != '(' && low != ')' && low != '\\' && low != '\r'));
    CHECK_FALSE(seen[code]);
    seen[code] = true;
  }
}

TEST_CASE("there is a code for every glyph of the largest font") {
  const auto font = text::Font::open("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  REQUIRE(font->glyph_count() > 65'000);
  FontUse use(*font);
  GlyphNotes notes;
  notes.font = font.get();
  for (std::uint32_t glyph = 0; glyph < font->glyph_count(); ++glyph) notes.glyphs[glyph] = 1;
  std::uint32_t resources = 0;
  use.settle(notes, resources);
  std::vector<std::uint32_t> uses(0x10000);
  for (std::uint32_t glyph = 0; glyph < font->glyph_count(); ++glyph) ++uses[use.code(glyph)];
  CHECK(*std::max_element(uses.begin(), uses.end()) == 1);
  CHECK(use.code(0) == 0);
}

TEST_CASE("the space at a line's end, which has no room, is a glyph like others") {
  const auto font = text::Font::open("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 1);
  layout::Page page;
  layout::GlyphRun run;
  run.font = font.get();
  run.size = pt(10);
  run.text = "가나 ";
  run.glyphs = {{font->nominal_glyph(U'가'), 9200, 0, 0, 0},
                {font->nominal_glyph(U'나'), 9200, 0, 0, 3},
                {font->nominal_glyph(U' '), 0, 0, 0, 6}};
  page.items.emplace_back(run);
  FontUses uses;
  uses.settle(uses.look({&page, 1}).notes);
  REQUIRE(uses.all().size() == 1);
  const FontUse& use = uses.all().front();
  CHECK(use.drawing_parts().empty());
  CHECK(use.text(font->nominal_glyph(U' ')) == " ");
  CHECK(use.is_plain(run));
  run.glyphs[1].dx = 5000;  // half an em beside its place
  CHECK_FALSE(use.is_plain(run));
}

TEST_CASE("a page that nothing is drawn on has a stream that can be read") {
  Press press;
  press.line("가", pt(20), pt(60));
  press.pages.pages.insert(press.pages.pages.begin(), layout::Page());
  press.pages.batches = {{1, 1, 0, 0}};  // a page of no batch
  PageContents contents({});
  add_pages(press.pages, 1, contents);
  const std::vector<PageContent> made = contents.release(press.pages);
  REQUIRE(made.size() == 2);
  CHECK_FALSE(made[0].operators.empty());
  CHECK(deflate::expand_zlib(made[0].operators, {}));
}
