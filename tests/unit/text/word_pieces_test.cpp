#include "text/word_pieces.h"

#include <random>
#include <string>

#include "base/utf8.h"
#include "system_fonts.h"
#include "text/plain_glyphs.h"
#include "text/whole_shaper.h"

using namespace chaek::text;

namespace {

std::string describe(const ShapedText& shaped) {
  std::string text;
  for (const ShapedRun& run : shaped.runs) {
    text += run.font->postscript_name() + " " + std::to_string(run.begin) + "-" +
            std::to_string(run.end);
    for (const Glyph& glyph : run.glyphs) {
      text += " " + std::to_string(glyph.id) + "+" + std::to_string(glyph.advance) + "@" +
              std::to_string(glyph.dx) + "," + std::to_string(glyph.dy) + "=" +
              std::to_string(glyph.cluster);
    }
    text += "\n";
  }
  for (const MissingCharacter& missing : shaped.missing) {
    text += "missing " + std::to_string(missing.code_point) + "=" + std::to_string(missing.offset);
  }
  return text;
}

/// A word of one to nine characters: mostly syllables, with all that may stand beside them.
std::string word(std::mt19937& random) {
  static constexpr std::u32string_view kOthers =
      U"abfiTVAo.,!?()[]「」『』“”‘’…·—~-/0123456789%é±×漢字ㄱ①★☕⛇\u0301\u1100\u1161\u11A8\u302E"
      U"\u200D\uFE0Fא٣ゕア、。\t \U000F1234\u0085\u00AD";
  std::string text;
  const std::size_t length = 1 + random() % 9;
  for (std::size_t i = 0; i < length; ++i) {
    const auto syllable = kFirstSyllable + static_cast<char32_t>(random() % 11172);
    const char32_t character = random() % 3 != 0 ? syllable : kOthers[random() % kOthers.size()];
    chaek::base::append_utf8(text, character);
  }
  return text;
}

}  // namespace

TEST_CASE("words put together from pieces are as HarfBuzz shapes them whole") {
  const FontLibrary library = system_library();
  Shaper shaper(library);
  WholeShaper whole(library);
  const hb_language_t korean = hb_language_from_string("ko", -1);
  std::mt19937 random(20230101);
  for (int i = 0; i < 6000; ++i) {
    const std::string text = word(random);
    const FaceRequest face{static_cast<std::uint16_t>(random() % 3),
                           random() % 4 == 0 ? Weight::bold : Weight::regular,
                           random() % 4 == 0 ? Slant::italic : Slant::upright};
    INFO(text);
    CHECK(describe(shaper.shape(text, face, "ko")) ==
          describe(whole.shape(text, face, korean, true, Direction::left_to_right)));
  }
}

TEST_CASE("which characters of a font are plain") {
  const auto serif = Font::open(kSerif, 1);
  CHECK(plain_glyphs_of(*serif).syllables());
  CHECK_FALSE(plain_glyphs_of(*serif).ascii());  // its Latin letters are kerned
  CHECK(plain_glyphs_of(*serif).of(U'힣').glyph == serif->nominal_glyph(U'힣'));
  CHECK(plain_glyphs_of(*serif).of(U'가').advance == 966);
  const auto mono = Font::open(kMono, 0);
  CHECK(plain_glyphs_of(*mono).syllables());
  CHECK(plain_glyphs_of(*mono).ascii());
  CHECK(plain_glyphs_of(*mono).of(U'~').advance == 500);
  const auto symbols = Font::open(kSymbols2, 0);
  CHECK_FALSE(plain_glyphs_of(*symbols).syllables());
}

TEST_CASE("a word is cut between syllables and the rest") {
  std::vector<WordPiece> pieces;
  REQUIRE(cut_word("“책”은", false, pieces));
  REQUIRE(pieces.size() == 4);
  CHECK_FALSE(pieces[0].plain);
  CHECK(pieces[1].plain);
  CHECK(pieces[1].begin == 3);
  CHECK(pieces[1].end == 6);
  CHECK(pieces[3].characters == 1);
  CHECK_FALSE(cut_word("abc", false, pieces));
  CHECK(cut_word("abc", true, pieces));
  CHECK_FALSE(cut_word("가\u11A8", false, pieces));  // a jamo that joins the syllable
  CHECK_FALSE(cut_word("가\u302E", false, pieces));  // a tone mark
  CHECK_FALSE(cut_word("가\xFF", false, pieces));
  CHECK_FALSE(cut_word("", false, pieces));
}
