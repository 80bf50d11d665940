#include "layout/break_lines.h"

#include <string>

#include "base/utf8.h"
#include "layout/set_line.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

/// A paragraph broken in the body style at a measure in ems.
struct Broken {
  Broken(Pressroom& room, const std::string& text, double ems, style::Role role = style::Role::body)
      : shaper(*room.fonts),
        places(book),
        compositor(book, room.theme, places, shaper, 0, "ko"),
        style(room.theme.style(role)),
        rich(plain_rich_text(text, style, 0, compositor)),
        glyphs(shape_paragraph(rich, compositor)),
        measure(style.size.scaled(ems)),
        lines(break_lines(glyphs, rich, style, {measure, Length{}})) {}

  std::string line(std::size_t i) const {
    const std::uint32_t begin = glyphs[lines[i].begin].cluster;
    const std::uint32_t end = lines[i].next < glyphs.size()
                                  ? glyphs[lines[i].next].cluster
                                  : static_cast<std::uint32_t>(rich.text.size());
    return rich.text.substr(begin, end - begin);
  }

  double ratio(std::size_t i) const {
    const LineGlue glue = line_glue(glyphs, rich, lines[i].begin, lines[i].end);
    const double slack = static_cast<double>((measure - lines[i].natural_width).units());
    return slack / static_cast<double>(slack >= 0 ? glue.stretch : glue.shrink);
  }

  book::Book book = small_book({});
  text::Shaper shaper;
  PlaceTable places;
  Compositor compositor;
  style::Style style;
  RichText rich;
  std::vector<ParagraphGlyph> glyphs;
  Length measure;
  std::vector<LineRange> lines;
};

bool ends_inside_eojeol(const std::string& line) {
  return line.back() != ' ';
}

}  // namespace

TEST_CASE("lines join up to the paragraph, without loss or repetition") {
  Pressroom room;
  const Broken broken(room, prose(), 30);
  std::string joined;
  for (std::size_t i = 0; i < broken.lines.size(); ++i) joined += broken.line(i);
  CHECK(joined == prose());
  CHECK(broken.lines.size() > 4);
}

TEST_CASE("no justified line is looser or tighter than its glue allows") {
  Pressroom room;
  for (const double ems : {26.9, 28.7, 31.7, 32.3}) {
    const Broken broken(room, prose() + " " + prose(), ems);
    for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
      CAPTURE(ems, broken.line(i));
      CHECK(broken.ratio(i) >= -1.0);
      CHECK(broken.ratio(i) <= 1.3);
    }
  }
}

TEST_CASE("a broken eojeol leaves two syllables on each side") {
  Pressroom room;
  int inside = 0;
  for (double ems = 14; ems < 33; ems += 0.7) {
    const Broken broken(room, prose(), ems);
    for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
      const std::string line = broken.line(i);
      if (!ends_inside_eojeol(line)) continue;
      ++inside;
      const std::size_t space = line.find_last_of(' ');
      CAPTURE(ems, line);
      CHECK(line.size() - (space == std::string::npos ? 0 : space + 1) >= 6);
      CHECK(broken.line(i + 1).find_first_of(" ") >= 6);
    }
  }
  CHECK(inside > 0);  // narrow measures do need such breaks
}

TEST_CASE("keep-all breaks at spaces alone") {
  Pressroom room;
  const Broken broken(room, prose(), 20, style::Role::heading3);
  REQUIRE(broken.lines.size() > 2);
  for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
    CAPTURE(broken.line(i));
    CHECK_FALSE(ends_inside_eojeol(broken.line(i)));
  }
}

TEST_CASE("nothing leaves the measure, however long the word") {
  Pressroom room;
  const std::string url =
      "https://example.com/a/very/long/path-with_parts?query=value&other=" + std::string(300, 'x');
  const Broken broken(room, "주소는 " + url + " 이다.", 20);
  CHECK(broken.lines.size() > 8);
  for (const LineRange& line : broken.lines) {
    const LineGlue glue = line_glue(broken.glyphs, broken.rich, line.begin, line.end);
    CHECK(line.natural_width <= broken.measure + Length::units(glue.shrink));
  }
}

TEST_CASE("the last line is never a single syllable") {
  Pressroom room;
  for (double ems = 12; ems < 40; ems += 0.5) {
    const Broken broken(room, prose(), ems);
    const LineRange& last = broken.lines.back();
    CAPTURE(ems);
    CHECK(last.end - last.begin >= 3);  // two syllables and the full stop
  }
}

TEST_CASE("a prohibited character never begins or ends a line") {
  Pressroom room;
  const std::string text =
      "그는 “왔니?”라고 묻고, 『책』과 「글」·《신문》을 (모두) 꺼냈다—정말로, 하나도 남김없이! " +
      prose();
  const std::string no_start[] = {")", "”", "』", "」", "》", "·", ",", ".", "!", "?", "—"};
  const std::string no_end[] = {"(", "“", "『", "「", "《"};
  for (double ems = 5; ems < 33; ems += 0.5) {
    const Broken broken(room, text, ems);
    for (std::size_t i = 0; i < broken.lines.size(); ++i) {
      std::string line = broken.line(i);
      while (!line.empty() && line.back() == ' ') line.pop_back();
      CAPTURE(ems, line);
      for (const std::string& mark : no_start) CHECK_FALSE(line.starts_with(mark));
      for (const std::string& mark : no_end) CHECK_FALSE(line.ends_with(mark));
    }
  }
}

TEST_CASE("a very long paragraph is set in time that grows with its length") {
  Pressroom room;
  std::string text;
  for (int i = 0; i < 500; ++i) text += prose() + " ";
  const Broken broken(room, text, 31.7);
  CHECK(broken.lines.size() > 2000);
}
