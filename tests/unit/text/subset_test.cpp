#include "text/subset.h"

#include <ft2build.h>
#include FT_CID_H
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <fstream>

#include "system_fonts.h"
#include "text/cff_charset.h"

using namespace chaek::text;

namespace {

/// A font program in memory as FreeType reads it.
class Program {
 public:
  explicit Program(const std::string& bytes) {
    REQUIRE(FT_Init_FreeType(&library_) == 0);
    REQUIRE(FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(bytes.data()),
                               static_cast<FT_Long>(bytes.size()), 0, &face_) == 0);
  }
  ~Program() { FT_Done_FreeType(library_); }

  std::uint32_t glyph_count() const { return static_cast<std::uint32_t>(face_->num_glyphs); }
  std::uint32_t cid(std::uint32_t glyph) const {
    FT_UInt cid = 0;
    CHECK(FT_Get_CID_From_Glyph_Index(face_, glyph, &cid) == 0);
    return cid;
  }
  /// Every point of the glyph's outline, in font units, sorted.
  std::vector<std::pair<long, long>> points(std::uint32_t glyph) const {
    REQUIRE(FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE) == 0);
    const FT_Outline& outline = face_->glyph->outline;
    std::vector<std::pair<long, long>> points;
    for (int i = 0; i < outline.n_points; ++i) {
      points.emplace_back(outline.points[i].x, outline.points[i].y);
    }
    std::sort(points.begin(), points.end());
    return points;
  }
  std::uint32_t glyph(char32_t code_point) const { return FT_Get_Char_Index(face_, code_point); }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

/// The ends of the outline's segments as HarfBuzz draws the original glyph.
bool holds_ends(const std::vector<std::pair<long, long>>& points,
                const std::vector<OutlineCommand>& outline) {
  return std::all_of(outline.begin(), outline.end(), [&](const OutlineCommand& command) {
    const bool cubic = command.kind == OutlineCommand::Kind::cubic;
    if (command.kind == OutlineCommand::Kind::close ||
        command.kind == OutlineCommand::Kind::quadratic) {
      return true;
    }
    const OutlinePoint end = command.points[cubic ? 2 : 0];
    const std::pair<long, long> point(std::lround(end.x), std::lround(end.y));
    return std::binary_search(points.begin(), points.end(), point);
  });
}

std::vector<std::uint32_t> glyphs_of(const Font& font, std::u32string_view characters) {
  std::vector<std::uint32_t> glyphs;
  for (const char32_t character : characters) glyphs.push_back(font.nominal_glyph(character));
  std::sort(glyphs.begin(), glyphs.end());
  return glyphs;
}

constexpr std::u32string_view kText = U"가각갂힣ABcd“”漢字ㅎ0123";

}  // namespace

TEST_CASE("a CID-keyed subset keeps the original glyph ids as CIDs and their outlines") {
  const auto font = Font::open(kSerif, 1);
  const auto glyphs = glyphs_of(*font, kText);
  const auto subset = subset_for_pdf(*font, glyphs);
  REQUIRE(subset);
  CHECK(subset->program == FontSubset::Program::cff);
  CHECK(subset->cid_to_gid.empty());
  CHECK(subset->bytes.size() < 20000);
  const Program program(subset->bytes);
  REQUIRE(read_cff_charset(subset->bytes)->ids.size() == glyphs.size() + 1);
  for (std::uint32_t i = 0; i < glyphs.size(); ++i) {
    CHECK(program.cid(i + 1) == glyphs[i]);
    const auto outline = font->outline(glyphs[i]);
    CHECK(outline.size() > 3);
    CHECK(
        holds_ends(program.points(glyphs[i]), outline));  // FreeType takes a CID here, as PDF does
  }
}

TEST_CASE("the glyphs of a subset have the codes that are asked for, whatever their order") {
  const auto font = Font::open(kSerif, 1);
  REQUIRE(takes_any_codes(*font));
  const auto glyphs = glyphs_of(*font, U"가나다");
  const auto subset = subset_for_pdf(*font, glyphs, {3, 1, 2});
  REQUIRE(subset);
  const Program program(subset->bytes);
  CHECK(program.cid(1) == 3);
  CHECK(program.cid(2) == 1);
  CHECK(program.cid(3) == 2);
  CHECK(holds_ends(program.points(1), font->outline(glyphs[1])));  // FreeType takes a CID here

  const auto mono = Font::open(kMono, 0);
  REQUIRE(takes_any_codes(*mono));
  const auto letters = glyphs_of(*mono, U"abc");
  const auto other = subset_for_pdf(*mono, letters, {9, 2, 5});
  REQUIRE(other);
  REQUIRE(other->cid_to_gid.size() == 10);
  const Program truetype(other->bytes);
  for (const auto& [code, letter] : {std::pair(9, 0), {2, 1}, {5, 2}}) {
    const std::uint32_t now = other->cid_to_gid[static_cast<std::size_t>(code)];
    CHECK(now != 0);
    CHECK(
        holds_ends(truetype.points(now), mono->outline(letters[static_cast<std::size_t>(letter)])));
  }
  CHECK(other->cid_to_gid[3] == 0);
}

TEST_CASE("the charset can be replaced, and FreeType then sees the new ids") {
  const auto font = Font::open(kSerif, 1);
  auto bytes = subset_for_pdf(*font, glyphs_of(*font, U"가나다"))->bytes;
  const auto charset = read_cff_charset(bytes);
  REQUIRE(charset);
  CHECK(charset->cid_keyed);
  CHECK(charset->ids.size() == 4);
  replace_cff_charset(bytes, *charset, {0, 7, 5, 40000});
  const Program program(bytes);
  CHECK(program.cid(1) == 7);
  CHECK(program.cid(2) == 5);
  CHECK(program.cid(3) == 40000);
  CHECK(read_cff_charset(bytes)->ids == std::vector<std::uint16_t>{0, 7, 5, 40000});
}

TEST_CASE("a damaged CFF table is refused at every length") {
  const auto font = Font::open(kSerif, 1);
  const std::string bytes = subset_for_pdf(*font, glyphs_of(*font, U"가"))->bytes;
  for (std::size_t length = 0; length < 60; ++length) {
    CHECK_FALSE(read_cff_charset(bytes.substr(0, length)));
  }
}

TEST_CASE("a TrueType subset maps the original glyph ids to its own") {
  const auto font = Font::open(kMono, 0);
  const auto glyphs = glyphs_of(*font, U"가힣azé{}");
  const auto subset = subset_for_pdf(*font, glyphs);
  REQUIRE(subset);
  CHECK(subset->program == FontSubset::Program::truetype);
  REQUIRE(subset->cid_to_gid.size() == glyphs.back() + 1);
  const Program program(subset->bytes);
  for (const std::uint32_t glyph : glyphs) {
    const std::uint32_t now = subset->cid_to_gid[glyph];
    CHECK(now != 0);
    CHECK(holds_ends(program.points(now), font->outline(glyph)));
  }
  CHECK(program.glyph_count() < 2 * glyphs.size() + 2);  // parts of é are kept as well
}

TEST_CASE("the same glyphs give the same bytes, and none give .notdef alone") {
  const auto font = Font::open(kSerif, 1);
  const auto glyphs = glyphs_of(*font, kText);
  CHECK(subset_for_pdf(*font, glyphs)->bytes == subset_for_pdf(*font, glyphs)->bytes);
  const auto empty = subset_for_pdf(*font, {});
  REQUIRE(empty);
  CHECK(read_cff_charset(empty->bytes)->ids == std::vector<std::uint16_t>{0});
}

TEST_CASE("a font without outlines and a glyph that is not there are refused") {
  const auto emoji = Font::open(kEmoji, 0);
  CHECK_FALSE(subset_for_pdf(*emoji, {5}));
  const auto font = Font::open(kSymbols2, 0);
  CHECK(subset_for_pdf(*font, {5}));
  CHECK_FALSE(subset_for_pdf(*font, {5, 60000}));
}

TEST_CASE("an EPUB's font is whole: characters, and the rules of old Hangul") {
  const auto font = Font::open(kSerif, 1);
  const auto bytes = subset_for_epub(*font, {U'가', 0x1112, 0x119E, 0x11AB, U'「'});
  REQUIRE(bytes);
  CHECK(bytes->substr(0, 4) == "OTTO");
  const Program program(*bytes);
  CHECK(program.glyph(U'가') != 0);
  CHECK(program.glyph(U'나') == 0);
  CHECK(bytes->find("GSUB") != std::string::npos);
  CHECK(program.glyph_count() > 8);  // the forms that the rules put in place of jamo
  CHECK(subset_for_epub(*font, {U'가'}) == subset_for_epub(*font, {U'가'}));
}
