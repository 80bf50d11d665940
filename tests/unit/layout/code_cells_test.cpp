#include "layout/code_cells.h"

#include <catch2/catch.hpp>
#include <string>

using namespace chaek::layout;

namespace {

ParagraphGlyph glyph(std::uint32_t cluster, std::int32_t advance, bool start = true) {
  ParagraphGlyph made;
  made.cluster = cluster;
  made.advance = advance;
  made.cluster_start = start;
  return made;
}

}  // namespace

TEST_CASE("glyphs of fallback fonts take whole columns of the code") {
  const std::string text = "가😀é";
  std::vector<ParagraphGlyph> glyphs{glyph(0, 966), glyph(3, 1245), glyph(7, 480)};
  fit_to_cells(glyphs, 0, text, 500);
  CHECK(glyphs[0].advance == 1000);
  CHECK(glyphs[0].dx == 17);
  CHECK(glyphs[1].advance == 1000);
  CHECK(glyphs[1].dx == -122);
  CHECK(glyphs[2].advance == 500);
  CHECK(glyphs[2].dx == 10);
}

TEST_CASE("a cluster of several glyphs shares its columns") {
  const std::string text = "x\u2764\uFE0F";  // a heart that asks for its emoji form
  std::vector<ParagraphGlyph> glyphs{glyph(0, 500), glyph(1, 600), glyph(1, 0, false)};
  fit_to_cells(glyphs, 1, text, 500);
  CHECK(glyphs[0].advance == 500);
  CHECK(glyphs[1].advance + glyphs[2].advance == 1000);
  CHECK(glyphs[1].dx == 200);
  CHECK(glyphs[2].dx == 200);
}

TEST_CASE("a mark without a base and without room keeps its place") {
  std::vector<ParagraphGlyph> glyphs{glyph(0, 0)};
  fit_to_cells(glyphs, 0, "\u0301", 500);
  CHECK(glyphs[0].advance == 0);
  CHECK(glyphs[0].dx == 0);
}
