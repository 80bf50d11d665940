#include "pdf/letter_space.h"

#include "pdf/glyph_use.h"
#include "printing.h"

using namespace chaek;
using namespace chaek::pdf;

namespace {

/// Glyphs of no width, each with so many thousandths of a point behind it, in 10 points.
std::int32_t space_of(const std::vector<std::int32_t>& spaces) {
  const auto font = text::Font::open("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 0);
  REQUIRE(font);
  const FontUse unused(*font);
  layout::GlyphRun run;
  run.font = font.get();
  run.size = pt(10);
  for (const std::int32_t space : spaces) {
    run.glyphs.push_back({1, space, 0, 0, static_cast<std::uint32_t>(run.text.size())});
    run.text += 'x';
  }
  return letter_space(unused, run);
}

}  // namespace

TEST_CASE("most glyphs of a run decide its letter space") {
  CHECK(space_of({40, 40, 41, 900}) == 40);
  CHECK(space_of({-5000, -5000}) == -5000);
  CHECK(space_of({40}) == 40);
}

TEST_CASE("a glyph alone that takes half its width says nothing of the letters behind it") {
  CHECK(space_of({-5000}) == 0);
}
