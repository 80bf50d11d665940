#include "layout/break_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "base/utf8.h"
#include "layout/break_points.h"
#include "layout/line_glue.h"
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
        style(with_hyphens(room.theme.style(role))),
        rich(plain_rich_text(text, style, 0, compositor)),
        glyphs(shape_paragraph(rich, compositor)),
        measure(style.size.scaled(ems)),
        lines(break_lines(glyphs, rich, style, {measure, Length{}}, compositor)) {}

  style::Style with_hyphens(const style::Style& of_role) {
    compositor.hyphenator = &hyphenator;
    return of_role;
  }

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
  text::Hyphenator hyphenator;
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
  for (double ems = 22; ems < 33; ems += 0.3) {
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
  CHECK(inside > 0);  // the measures do need such breaks
}

TEST_CASE("what fits is one line, unless its author ends it sooner") {
  Pressroom room;
  CHECK(Broken(room, "짧은 글 ", 5).lines.size() == 1);
  CHECK(Broken(room, "짧은 글 ", 5).lines[0].natural_width < Broken(room, "짧은 글 ", 5).measure);
  CHECK(Broken(room, "짧은 글 ", 2).lines.size() == 2);
  for (const std::string end : {"\f", "\u0085", "\u2028", "\u2029"}) {
    CAPTURE(end);
    CHECK(Broken(room, "짧은" + end + "글", 9).lines.size() == 2);
  }
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

TEST_CASE("the lines weighed grow with the text, not faster") {
  Pressroom room;
  std::string text;
  std::array<double, 2> for_each_byte{};
  for (double& weighed : for_each_byte) {
    for (int i = 0; i < 250; ++i)
      text += prose() + " algorithm이 단순히 implementation보다 먼저다. ";
    std::uint64_t considered = 0;
    const Broken broken(room, text, 31.7);
    Compositor& compositor = const_cast<Compositor&>(broken.compositor);
    break_lines(broken.glyphs, broken.rich, broken.style, {broken.measure, Length{}}, compositor,
                &considered);
    weighed = static_cast<double>(considered) / static_cast<double>(text.size());
    CHECK(broken.lines.size() > 1000);
    CHECK(weighed < 20);
  }
  CHECK(for_each_byte[1] < for_each_byte[0] * 1.05);
}

TEST_CASE("a word without spaces of a hundred thousand letters is linear too") {
  Pressroom room;
  const Broken broken(room, std::string(100'000, 'x'), 31.7);
  std::uint64_t considered = 0;
  Compositor& compositor = const_cast<Compositor&>(broken.compositor);
  break_lines(broken.glyphs, broken.rich, broken.style, {broken.measure, Length{}}, compositor,
              &considered);
  CHECK(considered < 100'000 * 200ULL);
  for (const LineRange& line : broken.lines) CHECK(line.natural_width <= broken.measure);
}

TEST_CASE("a Latin word parts with a hyphen where the line would be too loose else") {
  Pressroom room;
  const Broken broken(room,
                      "어떤 책을 읽다가 보면 internationalization과 implementation처럼 "
                      "extraordinarily long한 단어가 incomprehensibilities로 나온다.",
                      24);
  std::size_t hyphens = 0;
  for (std::size_t i = 0; i < broken.lines.size(); ++i) {
    CAPTURE(broken.line(i));
    if (!broken.lines[i].hyphen) continue;
    ++hyphens;
    CHECK(broken.ratio(i) >= -1.0);
    CHECK(broken.line(i).back() >= 'a');
  }
  CHECK(hyphens > 0);
}

TEST_CASE("an author's soft hyphen shows when a line ends there") {
  Pressroom room;
  const Broken broken(room, "가나다라 마바사아자차 카타\u00AD파하", 12.6);
  REQUIRE(broken.lines.size() == 2);
  CHECK(broken.lines[0].hyphen);
  CHECK_FALSE(broken.lines[1].hyphen);
}

TEST_CASE("a line that can't be filled is set short with its natural spaces") {
  Pressroom room;
  const Broken broken(room, "주소 둘 " + std::string(22, 'm') + " 끝", 24);
  const LineRange& first = broken.lines[0];
  LineFit fit(broken.glyphs, broken.rich, first.begin, first.end,
              (broken.measure - first.natural_width).units());
  for (std::uint32_t i = first.begin; i < first.end; ++i) CHECK(fit.after(i) == 0);
}

TEST_CASE(
    "a filled line ends exactly at the measure, with no word space over three times its own") {
  Pressroom room;
  for (const double ems : {18.3, 26.9, 31.7}) {
    const Broken broken(room, prose(), ems);
    for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
      const LineRange& line = broken.lines[i];
      const std::int64_t slack = (broken.measure - line.natural_width).units();
      LineFit fit(broken.glyphs, broken.rich, line.begin, line.end, slack);
      std::int64_t given = 0;
      for (std::uint32_t g = line.begin; g < line.end; ++g) {
        const std::int64_t after = fit.after(g);
        given += after;
        if (broken.glyphs[g].glyph_class != GlyphClass::space) continue;
        CHECK(after <= broken.glyphs[g].advance * 2 + 1);
        CHECK(after >= -broken.glyphs[g].advance / 4 - 1);
      }
      CAPTURE(ems, i);
      CHECK(std::abs(given - slack) <= 1);
    }
  }
}

TEST_CASE("a hanging full stop stands outside the measure, by the theme alone") {
  Pressroom room;
  const Broken plain(room, "가나다라마바사 아자차카타파하. 다음 줄", 14.2);
  room.theme.details.hanging_punctuation = true;
  const Broken hung(room, "가나다라마바사 아자차카타파하. 다음 줄", 14.2);
  const Length stop = Length::units(hung.glyphs[hung.lines[0].end - 1].advance);
  REQUIRE(plain.line(0) == "가나다라마바사 아자차카타파하. ");
  REQUIRE(hung.line(0) == plain.line(0));
  CHECK(hung.lines[0].natural_width + stop == plain.lines[0].natural_width);
}

TEST_CASE("space between Hangul and Latin is the theme's, none at a line's end") {
  Pressroom room;
  const Broken plain(room, "한글API한글 API", 40);
  room.theme.details.latin_space = 0.25;
  const Broken spaced(room, "한글API한글 API", 40);
  const Length quarter = spaced.style.size.scaled(0.25);
  CHECK(spaced.lines[0].natural_width == plain.lines[0].natural_width + quarter * 2);
}

TEST_CASE("text without word spaces breaks anywhere and stretches between its letters") {
  Pressroom room;
  const Broken broken(
      room,
      "在新窗口而非新标签打开应用不同的配置或是执行其他操作这些技术组合在一起会是怎样的"
      "效果呢无需审核就可以发布新版本所以可以称得上是一种流式应用",
      17.4);
  REQUIRE(broken.lines.size() > 3);
  for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
    CHECK(broken.ratio(i) <= 1.3);
    CHECK(broken.glyphs[broken.lines[i].begin].glyph_class == GlyphClass::ideograph);
  }
}

TEST_CASE("no line begins with a dash between spaces") {
  Pressroom room;
  const std::string text =
      "비가 오다 - 눈이 오다 — 날이 개다 ~ 다시 흐리다 – 바람이 분다 -3도까지 - 내려간다 — 봄이다";
  for (double ems = 5; ems < 20; ems += 0.5) {
    const Broken broken(room, text, ems);
    for (std::size_t i = 1; i < broken.lines.size(); ++i) {
      const std::string line = broken.line(i);
      CAPTURE(ems, line);
      CHECK_FALSE(line.starts_with("- "));
      for (const char* dash : {"—", "–", "~"}) CHECK_FALSE(line.starts_with(dash));
    }
  }
}

namespace {

/// What all lines of a paragraph cost, tried in every way: Knuth and Plass's demerits (1981), with
/// the prices of break_points.h and those that break_lines.cpp names.
class EveryWay {
 public:
  explicit EveryWay(const Broken& broken)
      : broken_(broken),
        points_(find_break_points(broken.glyphs, broken.rich,
                                  opportunities(broken.rich.text, style::LineBreaking::mixed),
                                  {broken.measure, BreakPlaces::usual, {}})) {}

  double cheapest() const {
    std::vector<double> best(points_.size() + 1, std::numeric_limits<double>::infinity());
    best[0] = 0;
    for (std::size_t end = 1; end <= points_.size(); ++end) {
      for (std::size_t start = 0; start < end; ++start) {
        best[end] = std::min(best[end], best[start] + cost(start, end));
      }
    }
    return best.back();
  }

  double cost_of(const std::vector<LineRange>& lines) const {
    double sum = 0;
    std::size_t start = 0;
    for (const LineRange& line : lines) {
      const auto end = std::find_if(points_.begin(), points_.end(), [&](const BreakPoint& point) {
        return point.next == line.next;
      });
      if (end == points_.end()) return std::numeric_limits<double>::infinity();
      const auto after = static_cast<std::size_t>(end - points_.begin()) + 1;
      sum += cost(start, after);
      start = after;
    }
    return sum;
  }

 private:
  /// Of the line from behind point `start` - 1 (0: the beginning) to point `end` - 1.
  double cost(std::size_t start, std::size_t end) const {
    const BreakPoint& point = points_[end - 1];
    const std::uint32_t first = start == 0 ? 0 : points_[start - 1].next;
    std::int64_t width = 0;
    for (std::uint32_t i = first; i < point.end; ++i) {
      width += broken_.glyphs[i].advance + (i + 1 < point.end ? broken_.glyphs[i].gap : 0);
    }
    const auto measure = static_cast<double>(broken_.measure.units());
    const double slack = measure - static_cast<double>(width);
    const LineGlue glue = line_glue(broken_.glyphs, broken_.rich, first, point.end);
    double ratio = slack / (static_cast<double>(glue.stretch) + measure / 1000);
    if (slack < 0) ratio = slack / static_cast<double>(glue.shrink);
    if (slack >= 0 && point.forced) ratio = 0;
    if (!(ratio >= -1)) return std::numeric_limits<double>::infinity();
    ratio = std::min(ratio, 10.0);
    const double loose = ratio > 1 ? 100'000 : 0;
    if (ratio > 2) ratio = 2 + slack / measure;
    const double badness = 1 + 100 * std::pow(std::abs(ratio), 3);
    double cost = badness * badness + std::pow(point.penalty, 2) + loose;
    if (start > 0 && points_[start - 1].inside_word && point.inside_word) cost += 3000;
    const auto letters = std::count_if(
        broken_.glyphs.begin() + first, broken_.glyphs.begin() + point.end,
        [](const ParagraphGlyph& glyph) { return glyph.glyph_class == GlyphClass::letter; });
    if (start > 0 && point.forced && letters < 2) cost += 5000.0 * 5000.0;
    return cost;
  }

  const Broken& broken_;
  std::vector<BreakPoint> points_;
};

}  // namespace

TEST_CASE("no other way to break a paragraph costs less") {
  Pressroom room;
  room.theme.details.hanging_punctuation = false;
  const std::array<std::string, 12> words{"강가의",   "버드나무는", "봄마다",   "새잎을",
                                          "내었고",   "아이들은",   "그",       "그늘에서",
                                          "노래하며", "종이배를",   "띄워보냈", "다"};
  std::uint32_t state = 3;
  int divided = 0;
  int whole = 0;
  for (int round = 0; round < 250; ++round) {
    std::string text;
    state = state * 1'664'525 + 1'013'904'223;
    const std::uint32_t count = 12 + (state >> 8) % 40;
    for (std::uint32_t i = 0; i < count; ++i) {
      state = state * 1'664'525 + 1'013'904'223;
      text += (i > 0 ? " " : "") + words.at((state >> 8) % words.size());
      if (state % 7 == 0) text += "(" + words.at((state >> 4) % words.size()) + ")" + "에서";
    }
    const Broken broken(room, text + ".", 14 + (state >> 12) % 20);
    const EveryWay every(broken);
    const double cheapest = every.cheapest();
    if (cheapest > 100'000) continue;  // a line is too loose: it is broken at more places
    CAPTURE(text);
    CHECK(std::abs(every.cost_of(broken.lines) - cheapest) <= 1e-6 * cheapest);
    bool inside = false;
    for (std::size_t i = 0; i + 1 < broken.lines.size(); ++i) {
      inside |= ends_inside_eojeol(broken.line(i));
    }
    ++(inside ? divided : whole);
  }
  CHECK(divided > 50);
  CHECK(whole > 30);
}

TEST_CASE("a cell needs no more room than its widest piece, also in text without word spaces") {
  Pressroom room;
  const auto least = [&room](const std::string& text) {
    const Broken broken(room, text, 100);
    return paragraph_extent(broken.glyphs, broken.rich).least.points() / broken.style.size.points();
  };
  CHECK(least("강가의 버드나무") < 4.01);  // its longer word
  CHECK(least("강가의 버드나무") > 3.5);
  CHECK(least("漢字、本書") < 3.01);  // behind the comma
  CHECK(least("漢字、本書") > 2);
}
