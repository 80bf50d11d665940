#include "text/shaper.h"

#include <algorithm>
#include <string>
#include <thread>

#include "system_fonts.h"

using namespace chaek::text;

namespace {

struct Shaping {
  FontLibrary library = system_library();
  Shaper shaper{library};
  FaceRequest serif{*library.family("serif"), Weight::regular, Slant::upright};

  const ShapedText& operator()(std::string_view text) { return shaper.shape(text, serif, "ko"); }
};

int width(const ShapedText& shaped) {
  int sum = 0;
  for (const ShapedRun& run : shaped.runs) {
    for (const Glyph& glyph : run.glyphs) sum += glyph.advance;
  }
  return sum;
}

std::size_t glyph_count(const ShapedText& shaped) {
  std::size_t count = 0;
  for (const ShapedRun& run : shaped.runs) count += run.glyphs.size();
  return count;
}

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
  return text;
}

}  // namespace

TEST_CASE("Hangul is one glyph a syllable, each with its byte offset") {
  Shaping shape;
  const ShapedText& shaped = shape("가나 다.");
  REQUIRE(shaped.runs.size() == 1);
  const ShapedRun& run = shaped.runs.front();
  CHECK(run.font->postscript_name() == "NotoSerifCJKkr-Regular");
  CHECK(run.begin == 0);
  CHECK(run.end == 11);
  REQUIRE(run.glyphs.size() == 5);
  CHECK(run.glyphs[0].advance == 966);
  CHECK(run.glyphs[2].advance == 310);  // the font's space for Korean (locl); 256 elsewhere
  CHECK(run.glyphs[3].cluster == 7);
  CHECK(run.glyphs[4].cluster == 10);
  CHECK(shaped.missing.empty());
}

TEST_CASE("Korean quotes, and Western ones in English") {
  Shaping shape;
  const ShapedText& korean = shape("“책”");
  REQUIRE(korean.runs.size() == 1);
  CHECK(korean.runs[0].glyphs[0].id == 63014);
  CHECK(korean.runs[0].glyphs[0].advance == 462);
  CHECK(shape("“book”").runs[0].glyphs[0].id == 63014);
  CHECK(shape.shaper.shape("“book”", shape.serif, "en").runs[0].glyphs[0].id == 728);
  CHECK(shape.shaper.shape("“책”", shape.serif, "ko-KR").runs[0].glyphs[0].id == 63014);
}

TEST_CASE("brackets take half an em, but not in code") {
  Shaping shape;
  const ShapedText& shaped = shape("「책」,");
  REQUIRE(shaped.runs.size() == 1);
  const auto& glyphs = shaped.runs[0].glyphs;
  REQUIRE(glyphs.size() == 4);
  CHECK(glyphs[0].advance == 500);
  CHECK(glyphs[0].dx == -500);
  CHECK(glyphs[1].advance == 966);
  CHECK(glyphs[2].advance == 500);
  CHECK(glyphs[2].dx == 0);
  const FaceRequest mono{*shape.library.family("mono"), Weight::regular, Slant::upright};
  CHECK(width(shape.shaper.shape("「책」", mono, "ko")) == 3000);
}

TEST_CASE("conjoining jamo become the syllable's glyph") {
  Shaping shape;
  const std::uint32_t syllable = shape("각").runs[0].glyphs[0].id;
  const ShapedText& shaped = shape("각");
  REQUIRE(glyph_count(shaped) == 1);
  CHECK(shaped.runs[0].glyphs[0].id == syllable);
  const FaceRequest mono{*shape.library.family("mono"), Weight::regular, Slant::upright};
  const ShapedText& code = shape.shaper.shape("각", mono, "ko");
  CHECK(code.runs[0].font->postscript_name() == "D2Coding");
  CHECK(glyph_count(code) == 1);
}

TEST_CASE("old Hangul is one cluster without a missing glyph") {
  Shaping shape;
  const ShapedText& shaped = shape("\u1112\u119E\u11AB");
  REQUIRE(shaped.runs.size() == 1);
  CHECK(shaped.missing.empty());
  for (const Glyph& glyph : shaped.runs[0].glyphs) {
    CHECK(glyph.cluster == 0);
    CHECK(glyph.id != 0);
  }
  CHECK(width(shaped) == 966);
}

TEST_CASE("a tone mark is of its syllable's font and cluster") {
  Shaping shape;
  const ShapedText& shaped = shape("나랏\u302E말");
  REQUIRE(shaped.runs.size() == 1);
  const auto& glyphs = shaped.runs[0].glyphs;
  REQUIRE(glyphs.size() == 4);
  CHECK(glyphs[1].cluster == 3);  // the mark stands before its syllable
  CHECK(glyphs[2].cluster == 3);
  CHECK(glyphs[3].cluster == 9);
}

TEST_CASE("emoji sequences are one glyph of the colour font") {
  Shaping shape;
  for (const char* sequence : {"👨‍👩‍👧‍👦", "🇰🇷", "1️⃣", "👍🏽", "❤️", "☕",
                               "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"}) {
    const ShapedText& shaped = shape(sequence);
    INFO(sequence);
    REQUIRE(shaped.runs.size() == 1);
    CHECK(shaped.runs[0].font->color_bitmaps());
    CHECK(shaped.runs[0].glyphs.size() == 1);
    CHECK(shaped.missing.empty());
  }
}

TEST_CASE("text presentation is the default of older signs and of VS15") {
  Shaping shape;
  for (const char* text : {"☎", "❤", "©", "™", "7", "#", "*", "☕\uFE0E"}) {
    const ShapedText& shaped = shape(text);
    INFO(text);
    REQUIRE(shaped.runs.size() == 1);
    CHECK_FALSE(shaped.runs[0].font->color_bitmaps());
    CHECK(shaped.runs[0].glyphs.size() == 1);
    CHECK(shaped.runs[0].glyphs[0].id != 0);
  }
}

TEST_CASE("a sign that only a symbol font has is found there") {
  Shaping shape;
  const ShapedText& shaped = shape("눈\u26C7사람");
  REQUIRE(shaped.runs.size() == 3);
  CHECK(shaped.runs[1].font->postscript_name() == "NotoSansSymbols2-Regular");
  CHECK(shaped.runs[1].begin == 3);
  CHECK(shaped.runs[1].end == 6);
  CHECK(shaped.runs[1].glyphs[0].id != 0);
  CHECK(shaped.missing.empty());
}

TEST_CASE("a character that no font has is reported and shown by a sign") {
  Shaping shape;
  const ShapedText& shaped = shape("가\U000F1234나");
  REQUIRE(shaped.missing.size() == 1);
  CHECK(shaped.missing[0].code_point == 0xF1234);
  CHECK(shaped.missing[0].offset == 3);
  REQUIRE(shaped.runs.size() == 1);
  REQUIRE(shaped.runs[0].glyphs.size() == 3);
  const Font& font = *shaped.runs[0].font;
  CHECK(shaped.runs[0].glyphs[1].id == font.nominal_glyph(0x25A1));
  CHECK(shape("가\U000F1234나").missing.size() == 1);  // from the cache as well
}

TEST_CASE("characters that are drawn as nothing leave no glyph") {
  Shaping shape;
  const ShapedText& shaped = shape("가\u200B나\u2060다\uFE0F\u00AD");
  CHECK(shaped.missing.empty());
  CHECK(glyph_count(shaped) == 3);
  CHECK(width(shaped) == 3 * 966);
  CHECK(glyph_count(shape("\u200B")) == 0);
  CHECK(shape("").runs.empty());
}

TEST_CASE("slanted faces are for letters that have them") {
  Shaping shape;
  const FaceRequest italic{shape.serif.family, Weight::bold, Slant::italic};
  const ShapedText& shaped = shape.shaper.shape("Code를", italic, "ko");
  REQUIRE(shaped.runs.size() == 2);
  CHECK(shaped.runs[0].font->postscript_name() == "NotoSerif-BoldItalic");
  CHECK(shaped.runs[1].font->postscript_name() == "NotoSerifCJKkr-Bold");
  const ShapedText& phrase = shape.shaper.shape("don’t 42", italic, "ko");
  REQUIRE(phrase.runs.size() == 1);
  CHECK(phrase.runs[0].font->italic());
  CHECK(shape.shaper.shape("42", italic, "ko").runs[0].font->italic());
  CHECK_FALSE(shape.shaper.shape("42년", italic, "ko").runs[0].font->italic());
}

TEST_CASE("right-to-left text is shaped as such and comes in logical order") {
  Shaping shape;
  const std::string arabic = "سلام";  // seen, lam with alef joined to it, meem
  const ShapedText& shaped =
      shape.shaper.shape(arabic, shape.serif, "ko", Direction::right_to_left);
  CHECK(shaped.missing.empty());
  REQUIRE(shaped.runs.size() == 1);
  std::vector<std::uint32_t> clusters;
  for (const Glyph& glyph : shaped.runs[0].glyphs) clusters.push_back(glyph.cluster);
  CHECK(std::is_sorted(clusters.begin(), clusters.end()));
  CHECK(clusters.front() == 0);
  CHECK(clusters.back() == 6);
  // The cache tells the directions apart.
  const std::string there = describe(shaped);
  CHECK(describe(shape.shaper.shape(arabic, shape.serif, "ko")) != there);
  CHECK(describe(shape.shaper.shape(arabic, shape.serif, "ko", Direction::right_to_left)) == there);
  const ShapedText& bracket = shape.shaper.shape("(", shape.serif, "ko", Direction::right_to_left);
  CHECK(bracket.runs[0].glyphs[0].id == shape(")").runs[0].glyphs[0].id);  // mirrored
}

TEST_CASE("a control character is reported, not swallowed") {
  Shaping shape;
  const ShapedText& shaped = shape(std::string_view("가\0\x7F", 5));
  REQUIRE(shaped.missing.size() == 2);
  CHECK(shaped.missing[0].code_point == 0);
  CHECK(shaped.missing[1].offset == 4);
  CHECK(glyph_count(shaped) == 3);
}

TEST_CASE("tabs and line ends are shaped as spaces") {
  Shaping shape;
  CHECK(width(shape("가\t나\n다")) == 3 * 966 + 2 * 310);
}

TEST_CASE("broken UTF-8 and endless marks neither crash nor vanish") {
  Shaping shape;
  CHECK(shape("\xEA\xB0").missing.size() + glyph_count(shape("\xEA\xB0")) > 0);
  std::string marks = "e";
  for (int i = 0; i < 5000; ++i) marks += "\u0301";
  const ShapedText& shaped = shape(marks);
  CHECK(shaped.missing.empty());
  CHECK(glyph_count(shaped) >= 5000);
}

TEST_CASE("the cache gives what shaping gives") {
  Shaping cached;
  Shaping fresh;
  const std::string_view languages[] = {"ko", "en"};
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 300; ++i) {
      std::string word = "낱말" + std::to_string(i % 100) + (i % 7 == 0 ? "é「x」" : "은");
      const std::string_view language = languages[i % 2];
      const Weight weight = i % 3 == 0 ? Weight::bold : Weight::regular;
      const FaceRequest face{static_cast<std::uint16_t>(i % 3), weight, Slant::upright};
      Shaper alone(fresh.library);
      CHECK(describe(cached.shaper.shape(word, face, language)) ==
            describe(alone.shape(word, face, language)));
    }
  }
}

TEST_CASE("a full cache begins anew and goes on giving the right words") {
  Shaping shape;
  const std::string before = describe(shape("처음"));
  for (int i = 0; i < 120000; ++i) shape(std::to_string(i));
  CHECK(describe(shape("처음")) == before);
}

TEST_CASE("one library serves many threads") {
  const FontLibrary library = system_library();
  const FaceRequest serif{*library.family("serif"), Weight::regular, Slant::upright};
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      Shaper shaper(library);
      for (const char* text : {"책을 쓴다", "☕ ⛇", "漢字", "á́", "שלום"}) {
        result += describe(shaper.shape(text, serif, "ko"));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == results.front());
}
