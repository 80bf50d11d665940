#include <string>
#include <vector>

#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

/// Runs on the pages whose text is not white space, in drawing order.
std::vector<const GlyphRun*> drawn(const PageSet& pages, std::string_view first_word) {
  std::vector<const GlyphRun*> runs;
  bool found = false;
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      found = found || run->text.starts_with(first_word);
      if (found) runs.push_back(run);
    }
  }
  return runs;
}

const GlyphRun& run_with(const std::vector<const GlyphRun*>& runs, std::string_view text) {
  for (const GlyphRun* run : runs) {
    if (run->text.find(text) != std::string::npos) return *run;
  }
  FAIL("no run holds " << text);
  return *runs.front();
}

}  // namespace

TEST_CASE("right-to-left words of a line stand from right to left, their text in reading order") {
  Pressroom room;
  const PageSet pages = room.set(small_book({paragraph("히브리어 שלום עולם 라고 쓴다.")}));
  const std::vector<const GlyphRun*> runs = drawn(pages, "히브리어");
  REQUIRE(runs.size() >= 3);
  std::string text;
  for (const GlyphRun* run : runs) text += run->text;
  CHECK(text.find("히브리어 שלום עולם 라고 쓴다.") != std::string::npos);

  const GlyphRun& hebrew = run_with(runs, "שלום");
  const GlyphRun& after = run_with(runs, "라고");
  CHECK(hebrew.x < after.x);
  // The phrase's first letter is drawn last: its glyphs go from left to right.
  REQUIRE(hebrew.glyphs.size() > 1);
  CHECK(hebrew.glyphs.front().cluster > hebrew.glyphs.back().cluster);
  CHECK(hebrew.glyphs.back().cluster == 0);
}

TEST_CASE("a right-to-left phrase over two lines begins in the upper one") {
  Pressroom room;
  std::string text = "히브리어";
  const auto without_spaces = [](std::string of) {
    std::erase(of, ' ');
    return of;
  };
  for (int i = 0; i < 40; ++i) text += " שלום";
  text += " עולם";
  const PageSet pages = room.set(small_book({paragraph(text)}));
  const std::vector<const GlyphRun*> runs = drawn(pages, "히브리어");
  const GlyphRun& first = *runs.front();
  const GlyphRun& last = run_with(runs, "עולם");
  CHECK(last.y > first.y);
  std::string all;
  for (const GlyphRun* run : runs) all += run->text;
  CHECK(without_spaces(all).find(without_spaces(text)) != std::string::npos);
}
