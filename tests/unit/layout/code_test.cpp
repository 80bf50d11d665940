#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "layout/code_rows.h"
#include "layout/page_dump.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;
using content::CodeBlock;
using content::CodeKind;

namespace {

/// One glyph of width 10 for each byte.
std::vector<ParagraphGlyph> glyphs_of(const std::string& text) {
  std::vector<ParagraphGlyph> glyphs;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    ParagraphGlyph glyph;
    glyph.advance = 10;
    glyph.cluster = i;
    if (text[i] == ' ') glyph.glyph_class = GlyphClass::fixed_space;
    glyphs.push_back(glyph);
  }
  return glyphs;
}

/// The rows, `columns` wide and `rest` after the first, with bars between them.
std::string rows_of(const std::string& text, int columns, int rest) {
  std::string out;
  for (const CodeRow& row :
       cut_rows(glyphs_of(text), text, Length::units(columns * 10), Length::units(rest * 10))) {
    if (row.begin > 0) out += '|';
    out += text.substr(row.begin, row.end - row.begin);
  }
  return out;
}

/// What stands on the pages in nodes of `role`.
std::vector<const GlyphRun*> runs_of(const PageSet& pages, StructureRole role) {
  std::vector<const GlyphRun*> runs;
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && pages.structure[run->tag].role == role) runs.push_back(run);
    }
  }
  return runs;
}

std::string text_of(const std::vector<const GlyphRun*>& runs) {
  std::string text;
  for (const GlyphRun* run : runs) text += run->text;
  return text;
}

Length end_of(const GlyphRun& run) {
  Length end = run.x;
  for (const PlacedGlyph& glyph : run.glyphs) end += Length::units(glyph.advance);
  return end;
}

}  // namespace

TEST_CASE("rows of code end after a space, else after a sign, else anywhere") {
  CHECK(rows_of("", 10, 8) == "");
  CHECK(rows_of("short", 10, 8) == "short");
  CHECK(rows_of("exactly ten", 11, 8) == "exactly ten");
  CHECK(rows_of("aaaa bbb cccc dd", 10, 8) == "aaaa bbb |cccc dd");
  CHECK(rows_of("a(bcdefgh,ijklmnop", 11, 9) == "a(bcdefgh,|ijklmnop");
  CHECK(rows_of("a b.cdefgh,ijk lmnop", 12, 9) == "a b.cdefgh,|ijk lmnop");
  CHECK(rows_of("abcdefghijklmnopqrstuvw", 10, 8) == "abcdefghij|klmnopqr|stuvw");
  CHECK(rows_of("a bcdefghijklmnop", 10, 8) == "a bcdefghi|jklmnop");  // the space is too far left
}

TEST_CASE("a space that would begin a row hangs at the end of the one before") {
  CHECK(rows_of("aaaaaaaaaa bbbb", 10, 8) == "aaaaaaaaaa |bbbb");
}

TEST_CASE("rows never end inside a cluster") {
  std::vector<ParagraphGlyph> glyphs = glyphs_of("aaaaaaaa");
  glyphs[4].cluster_start = false;
  const auto rows = cut_rows(glyphs, "aaaaaaaa", Length::units(40), Length::units(40));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].end == 3);
  CHECK(rows[0].width == Length::units(30));
}

TEST_CASE("code is set in the theme's looks of its tokens") {
  Pressroom room;
  CodeBlock code{"js", "if (x) // 주석"};
  code.tokens = {{0, 2, CodeKind::keyword}, {7, 16, CodeKind::comment}};
  const PageSet pages = room.set(small_book({{code, {}}}));
  const auto runs = runs_of(pages, StructureRole::code);
  CHECK(text_of(runs) == "if (x) // 주석");
  for (const GlyphRun* run : runs) {
    const bool keyword = run->text == "if";
    const bool comment = run->text.starts_with("//") || run->text == "주석";
    CAPTURE(run->text);
    if (keyword) CHECK(run->color == room.theme.look(CodeKind::keyword).color);
    if (comment) CHECK(run->color == room.theme.look(CodeKind::comment).color);
    if (!keyword && !comment) {
      CHECK(run->color == room.theme.style(style::Role::code_block).color);
    }
  }
  REQUIRE(runs.size() >= 3);
  CHECK(runs.front()->text == "if");
  CHECK(runs.front()->font != runs[1]->font);  // bold
}

TEST_CASE("a long line goes on further right, with a mark that is no text") {
  Pressroom room;
  const std::string line = "    call(" + std::string(200, 'x') + ")";
  const PageSet pages = room.set(small_book({{CodeBlock{"", line + "\nend"}, {}}}));
  const auto runs = runs_of(pages, StructureRole::code);
  CHECK(text_of(runs) == line + "end");
  std::map<std::int64_t, Length> left;  // of each row's first visible glyph
  for (const GlyphRun* run : runs) {
    if (run->text.find_first_not_of(' ') != std::string::npos) {
      left.try_emplace(run->y.units(), run->x);
    }
  }
  REQUIRE(left.size() >= 4);
  CHECK(std::next(left.begin())->second > left.rbegin()->second);
  int marks = 0;
  const style::PageGeometry& page = room.theme.page;
  for (const GlyphRun* run : runs_of(pages, StructureRole::artifact)) {
    if (run->text != "↩") continue;
    ++marks;
    CHECK(end_of(*run) <= page.inner + page.measure());
  }
  CHECK(marks == static_cast<int>(left.size()) - 2);
}

TEST_CASE("lines have numbers, right-aligned and no text, where the block says so") {
  Pressroom room;
  CodeBlock code{"", "하나\n둘\n\nd"};
  code.first_line = 8;
  const PageSet pages = room.set(small_book({{code, {}}}));
  CHECK(text_of(runs_of(pages, StructureRole::code)) == "하나둘d");
  std::vector<std::string> numbers;
  std::vector<Length> ends;
  for (const GlyphRun* run : runs_of(pages, StructureRole::artifact)) {
    if (run->font != runs_of(pages, StructureRole::code).back()->font) continue;  // a folio
    numbers.push_back(run->text);
    ends.push_back(end_of(*run));
  }
  CHECK(numbers == std::vector<std::string>{"8", "9", "10", "11"});
  CHECK(std::all_of(ends.begin(), ends.end(), [&](Length end) { return end == ends.front(); }));
  code.first_line = 0;
  const PageSet plain = room.set(small_book({{code, {}}}));
  CHECK(runs_of(plain, StructureRole::code).front()->x <
        runs_of(pages, StructureRole::code).front()->x);
}

TEST_CASE("a tab reaches to the next multiple of four columns, with Hangul as two") {
  Pressroom room;
  const PageSet pages = room.set(small_book({{CodeBlock{"", "\ta\n한\tb\nabcd\tc"}, {}}}));
  CHECK(text_of(runs_of(pages, StructureRole::code)) == "    a한  babcd    c");
}

TEST_CASE("a block's title stands before it as a caption") {
  Pressroom room;
  CodeBlock code{"js", "x"};
  code.title = "src/app.js";
  const PageSet pages = room.set(small_book({paragraph("앞 글."), {code, {}}}));
  const auto titles = runs_of(pages, StructureRole::caption);
  CHECK(text_of(titles) == "src/app.js");
  const auto runs = runs_of(pages, StructureRole::code);
  REQUIRE_FALSE(runs.empty());
  CHECK(titles.front()->y < runs.front()->y);
}

TEST_CASE("a long block runs over pages with its ground, two lines at least on each") {
  Pressroom room;
  std::string text = "첫 줄";
  for (int i = 2; i <= 120; ++i) text += "\n줄 " + std::to_string(i);
  const PageSet pages = room.set(small_book({paragraph("앞 글."), {CodeBlock{"", text}, {}}}));
  const base::Color ground = *room.theme.style(style::Role::code_block).background;
  int with_code = 0;
  for (const Page& page : pages.pages) {
    std::map<std::int64_t, int> lines;
    Length top;
    Length bottom;
    for (const DrawItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) {
        if (pages.structure[run->tag].role == StructureRole::code) lines[run->y.units()] = 1;
      } else if (const auto* area = std::get_if<FilledRectangle>(&item)) {
        if (area->color != ground) continue;
        if (bottom == Length{}) top = area->area.y;
        top = std::min(top, area->area.y);
        bottom = std::max(bottom, area->area.y + area->area.height);
      }
    }
    if (lines.empty()) continue;
    ++with_code;
    CHECK(lines.size() >= 2);
    CHECK(top < Length::units(lines.begin()->first));
    CHECK(bottom > Length::units(lines.rbegin()->first));
  }
  CHECK(with_code >= 3);
}
