#include "layout/page_breaks.h"

#include <catch2/catch.hpp>
#include <vector>

#include "layout/keep_together.h"
#include "layout/page_filler.h"
#include "layout/paginate.h"

using namespace chaek;
using namespace chaek::layout;
using base::Length;

namespace {

constexpr int kLines = 20;  // of a page
constexpr int kGrid = 10;   // points

style::Theme theme_of_lines() {
  style::Theme theme;
  theme.page.width = Length::points(300);
  theme.page.height = Length::points(kGrid * kLines + 100);
  theme.page.inner = theme.page.outer = Length::points(50);
  theme.page.head = theme.page.foot = Length::points(50);
  theme.page.grid = Length::points(kGrid);
  return theme;
}

Strip line() {
  Strip strip;
  strip.height = Length::points(kGrid);
  strip.on_grid = true;
  return strip;
}

/// A chapter of which only the heights matter.
struct Copy {
  StripList list;

  /// A paragraph of `count` lines; gives the number of its first strip.
  std::uint32_t paragraph(int count) {
    const auto first = static_cast<std::uint32_t>(list.strips.size());
    for (int i = 0; i < count; ++i) {
      list.strips.push_back(line());
      const bool torn = count > 1 && (i == 0 || i == count - 2);
      if (torn) list.strips.back().break_after = BreakAfter::avoid;
    }
    list.strips[first].begins_block = true;
    return first;
  }

  std::uint32_t heading() {
    const std::uint32_t first = paragraph(1);
    list.strips[first].kind = StripKind::heading;
    list.strips[first].break_after = BreakAfter::forbidden;
    list.strips[first].barrier = true;
    return first;
  }

  /// A picture of `lines` lines; gives its index among the figures.
  std::uint32_t figure(double lines) {
    const std::uint32_t first = paragraph(1);
    list.strips[first].height = Length::points(kGrid * lines);
    list.strips[first].on_grid = false;
    list.figures.push_back({first, first + 1, Length{}, Length{}, false});
    return static_cast<std::uint32_t>(list.figures.size()) - 1;
  }

  /// A note of `lines` small lines whose mark is in strip `mark`.
  void note(std::uint32_t mark, int lines) {
    std::vector<Strip>& strips = list.notes.emplace_back();
    for (int i = 0; i < lines; ++i) strips.emplace_back().height = Length::points(8);
    list.strips[mark].notes.push_back(static_cast<std::uint32_t>(list.notes.size()));
  }

  std::vector<PageRange> pages(Side first = Side::recto) {
    const style::Theme theme = theme_of_lines();
    keep_together(list, theme);
    return choose_page_breaks(list, NoteFlow(list, theme), theme, first).pages;
  }
};

std::vector<std::uint32_t> ends(const std::vector<PageRange>& pages) {
  std::vector<std::uint32_t> out;
  for (const PageRange& page : pages) out.push_back(page.end);
  return out;
}

using Ends = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("plain text fills its pages to the last line") {
  Copy copy;
  copy.paragraph(50);
  CHECK(ends(copy.pages()) == Ends{20, 40, 50});
}

TEST_CASE("a paragraph of three lines is not torn, nor a longer one by a line") {
  Copy copy;
  copy.paragraph(18);
  copy.paragraph(3);
  copy.paragraph(18);
  copy.paragraph(20);
  const auto pages = copy.pages();
  CHECK(pages.front().end == 18);
  for (const PageRange& page : pages) {
    CHECK(copy.list.strips[page.end - 1].break_after == BreakAfter::free);
  }
}

TEST_CASE("a heading keeps two lines, also of two paragraphs, and headings keep together") {
  Copy copy;
  copy.paragraph(16);
  copy.heading();
  copy.heading();
  copy.paragraph(1);
  copy.paragraph(1);
  copy.paragraph(20);
  CHECK(copy.pages().front().end == 20);
  Copy later;
  later.paragraph(17);
  later.heading();
  later.heading();
  later.paragraph(1);
  later.paragraph(1);
  later.paragraph(20);
  CHECK(later.pages().front().end == 17);
}

TEST_CASE("the two pages of a spread run a line short together, and only they") {
  Copy copy;
  copy.paragraph(20);  // the first page, a recto
  copy.paragraph(19);
  copy.paragraph(3);  // not to be torn: the left page is a line short
  copy.paragraph(30);
  const auto pages = copy.pages();
  CHECK(ends(pages) == Ends{20, 39, 58, 72});
  // As a left page is not there to match, the second page's neighbour is full.
  CHECK(ends(copy.pages(Side::verso)) == Ends{20, 39, 59, 72});
}

TEST_CASE("a chapter's last page has five lines where that costs little") {
  Copy copy;
  copy.paragraph(82);
  const auto pages = copy.pages();
  CHECK(pages.size() == 5);
  CHECK(pages.back().end - pages.back().begin >= 4);
}

TEST_CASE("a thematic break stands neither at a page's top nor at its foot") {
  for (const int before : {18, 19, 20}) {
    Copy copy;
    copy.paragraph(before);
    const std::uint32_t rule = copy.paragraph(1);
    copy.list.strips[rule].kind = StripKind::thematic_break;
    copy.paragraph(30);
    CAPTURE(before);
    for (const PageRange& page : copy.pages()) {
      CHECK(page.begin != rule);
      CHECK(page.end != rule + 1);
    }
  }
}

TEST_CASE("a rule above a heading vanishes where a page begins with it") {
  Copy copy;
  copy.paragraph(20);
  const std::uint32_t rule = copy.paragraph(1);
  copy.list.strips[rule].kind = StripKind::thematic_break;
  copy.list.strips[rule].discardable = true;
  copy.heading();
  copy.paragraph(18);
  copy.paragraph(1);
  CHECK(ends(copy.pages()) == Ends{20, 41});  // 19 + 1 + the rule, which takes no room
}

TEST_CASE("a line of code and a blank one are not left behind, and short code stays whole") {
  Copy copy;
  copy.paragraph(16);
  const std::uint32_t code = copy.paragraph(5);
  for (std::uint32_t i = code; i < code + 5; ++i) {
    Strip& row = copy.list.strips[i];
    row.kind = StripKind::code;
    row.break_after = BreakAfter::free;
    if (i != code + 1) row.items.emplace_back(FilledRectangle{});
  }
  copy.paragraph(12);
  CHECK(ends(copy.pages()) == Ends{16, 33});
}

TEST_CASE("text flows before a figure that is too tall for the rest of the page") {
  Copy copy;
  copy.paragraph(15);
  const std::uint32_t figure = copy.figure(8);
  copy.paragraph(30);
  const auto pages = copy.pages();
  REQUIRE(pages.size() >= 2);
  CHECK(pages[0].end == 21);  // 15 lines, the figure left out, 5 lines
  CHECK(pages[0].put_off == figure);
  CHECK(pages[1].first_figure == figure);
  CHECK(pages[1].end_figure == figure + 1);
  CHECK(pages[1].end - pages[1].begin == 12);
}

TEST_CASE("a figure that nearly fits is made smaller and stays where it is") {
  Copy copy;
  copy.paragraph(13);
  const std::uint32_t figure = copy.figure(8);
  const Length width = Length::points(200);
  copy.list.strips[13].items.push_back(
      PlacedPicture{0, {Length{}, Length{}, width, Length::points(80)}, 0});
  copy.heading();
  copy.paragraph(12);
  const auto pages = copy.pages();
  CHECK(ends(pages) == Ends{14, 27});
  CHECK(pages[0].shrunk);
  CHECK(pages[0].put_off == figure + 1);
  const auto drawn = paginate(std::move(copy.list), theme_of_lines(), 1);
  const auto& placed = std::get<PlacedPicture>(drawn.front().items.back());
  CHECK(placed.area.y + placed.area.height == Length::points(kGrid * kLines));
  CHECK(placed.area.width == Length::points(175));
  CHECK(placed.area.x == Length::points(12.5));  // the measure's middle stays its own
}

TEST_CASE("no figure is put off past the next heading") {
  Copy copy;
  copy.paragraph(15);
  const std::uint32_t figure = copy.figure(8);
  copy.paragraph(3);
  const std::uint32_t heading = copy.heading();
  copy.paragraph(30);
  const auto pages = copy.pages();
  CHECK(pages[0].end == heading);
  CHECK(pages[1].first_figure == figure);
  CHECK(pages[1].end_figure == figure + 1);
}

TEST_CASE("figures keep their order when they wait for each other") {
  Copy copy;
  copy.paragraph(15);
  copy.figure(12);
  copy.figure(12);
  copy.figure(4);
  copy.paragraph(40);
  std::uint32_t next = 0;
  std::uint32_t strip = 0;
  for (const PageRange& page : copy.pages()) {
    CHECK(page.begin == strip);
    strip = page.end;
    if (page.first_figure < page.end_figure) {
      CHECK(page.first_figure == next);
      next = page.end_figure;
    }
    for (std::uint32_t f = 0; f < page.put_off; ++f) {
      if (copy.list.figures[f].begin >= page.begin && copy.list.figures[f].begin < page.end) {
        CHECK(f == next++);
      }
    }
  }
  CHECK(next == 3);
  CHECK(strip == copy.list.strips.size());
}

TEST_CASE("a figure at a chapter's end has a page, also when others wait") {
  Copy copy;
  copy.paragraph(15);
  copy.figure(15);
  copy.figure(15);
  const auto pages = copy.pages();
  std::uint32_t drawn = 0;
  for (const PageRange& page : pages) {
    drawn += page.end_figure - page.first_figure;
    for (std::uint32_t f = page.end_figure; f < page.put_off; ++f) {
      drawn += copy.list.figures[f].begin >= page.begin ? 1 : 0;
    }
  }
  CHECK(drawn == 2);
  CHECK(pages.size() == 3);
}

TEST_CASE("a long note is split with two lines on either side and leaves room for text") {
  Copy copy;
  const std::uint32_t first = copy.paragraph(60);
  copy.note(first + 12, 30);
  const auto pages = copy.pages();
  REQUIRE(pages.size() >= 3);
  std::uint32_t set = 0;
  for (const PageRange& page : pages) {
    CHECK(page.first_note == set);
    if (page.end_note > page.first_note) {
      CHECK(page.end_note - page.first_note >= 2);
      CHECK(page.end - page.begin >= 5);
      if (page.end_note < 30) CHECK(30 - page.end_note >= 2);
    }
    set = page.end_note;
  }
  CHECK(set == 30);
  CHECK(pages[0].end_note >= 2);  // it begins on the page of its mark
  CHECK(pages[0].end > 12);
}

TEST_CASE("notes that fit stand whole on the page of their marks") {
  Copy copy;
  const std::uint32_t first = copy.paragraph(60);
  copy.note(first + 3, 3);
  copy.note(first + 18, 3);
  copy.note(first + 19, 2);
  const style::Theme theme = theme_of_lines();
  const auto pages = copy.pages();
  const NoteFlow notes(copy.list, theme);
  for (const PageRange& page : pages) CHECK(page.end_note == notes.due(page.end));
}

TEST_CASE("thousands of notes on a few pages of text are all set, once and in order") {
  Copy copy;
  const std::uint32_t first = copy.paragraph(300);
  for (std::uint32_t mark = 0; mark < 6000; ++mark) copy.note(first + mark / 20, 2);
  const auto pages = copy.pages();
  std::uint32_t set = 0;
  for (const PageRange& page : pages) {
    CHECK(page.first_note == set);
    set = page.end_note;
  }
  CHECK(set == 12000);
}

TEST_CASE("what is missing to the grid goes above a heading, not below it") {
  const style::Theme theme = theme_of_lines();
  Copy copy;
  const std::uint32_t code = copy.paragraph(1);
  copy.list.strips[code].height = Length::points(14);
  copy.list.strips[code].on_grid = false;
  const std::uint32_t heading = copy.heading();
  copy.list.strips[heading].height = Length::points(15);
  copy.list.strips[heading].space_before = Length::points(5);
  copy.list.strips[heading].on_grid = false;
  const std::uint32_t text = copy.paragraph(3);
  keep_together(copy.list, theme);
  PageFiller below_code(copy.list, theme, 0);
  below_code.place(code);
  CHECK(below_code.place(heading) == Length::points(25));
  CHECK(below_code.place(text) == Length::points(40));
  PageFiller on_top(copy.list, theme, heading);
  CHECK(on_top.place(heading) == Length::points(5));
  CHECK(on_top.place(text) == Length::points(20));
}

TEST_CASE("a strip higher than a page is made as small as the page") {
  Copy copy;
  copy.paragraph(3);
  const std::uint32_t tall = copy.paragraph(1);
  copy.list.strips[tall].height = Length::points(kGrid * 50);
  copy.list.strips[tall].items.push_back(
      PlacedPicture{0, {Length{}, Length{}, Length::points(100), Length::points(kGrid * 50)}, 0});
  copy.paragraph(3);
  const style::Theme theme = theme_of_lines();
  bool seen = false;
  for (const BlockPage& page : paginate(std::move(copy.list), theme, 1)) {
    for (const DrawItem& item : page.items) {
      const auto* picture = std::get_if<PlacedPicture>(&item);
      if (picture == nullptr) continue;
      seen = true;
      CHECK(picture->area.y >= Length{});
      CHECK(picture->area.y + picture->area.height <= Length::points(kGrid * kLines));
      CHECK(picture->area.width == Length::points(40));
    }
  }
  CHECK(seen);
}

TEST_CASE("without a grid a page is as deep as its text block") {
  style::Theme theme = theme_of_lines();
  theme.page.height += Length::points(7);
  CHECK(text_depth(theme) == Length::points(kGrid * kLines));
  theme.details.grid = false;
  CHECK(text_depth(theme) == Length::points(kGrid * kLines + 7));
}
