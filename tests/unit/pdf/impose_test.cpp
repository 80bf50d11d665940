#include "pdf/impose.h"

#include <string>
#include <vector>

#include "folding.h"

using namespace chaek;
using namespace chaek::pdf;
using base::Length;
using base::PrintChoice;
using base::Scheme;

namespace {

PrintChoice choice_of(std::string_view text) {
  const auto choice = base::parse_print_choice(text);
  INFO(text);
  REQUIRE(choice);
  return *choice;
}

const double kWidth = Length::millimetres(148).points();
const double kHeight = Length::millimetres(210).points();

BookBlock a5(std::size_t pages) {
  return {pages, Length::millimetres(148), Length::millimetres(210)};
}

Sheets imposed(const BookBlock& block, const PrintChoice& choice) {
  base::Diagnostics diagnostics;
  auto sheets = impose(block, choice, diagnostics);
  REQUIRE(sheets);
  REQUIRE(diagnostics.items().empty());
  return std::move(*sheets);
}

/// Prints, binds and reads the book.
std::vector<std::size_t> read_book(std::size_t pages, const PrintChoice& choice) {
  const Sheets sheets = imposed(a5(pages), choice);
  const auto papers = binding::print_all(sheets, choice.sides, kWidth, kHeight);
  std::vector<binding::BoundLeaf> book;
  if (choice.scheme == Scheme::stacks) {
    binding::cut(papers, sheets, choice.count / 2, book);
  } else {
    const std::size_t most = choice.scheme == Scheme::booklet ? papers.size() : choice.count;
    for (std::size_t first = 0; first < papers.size(); first += most) {
      const auto begin = papers.begin() + static_cast<std::ptrdiff_t>(first);
      const auto end =
          papers.begin() + static_cast<std::ptrdiff_t>(std::min(papers.size(), first + most));
      binding::fold({begin, end}, sheets, book);
    }
  }
  return binding::read(book);
}

}  // namespace

TEST_CASE("every book from 1 to 200 pages reads in order after folding and cutting") {
  for (const std::string scheme :
       {"booklet,sheet=a4", "signatures-1,sheet=a4", "signatures-4,sheet=a4",
        "signatures-5,sheet=a3", "stacks-2,sheet=a4", "stacks-4,sheet=a3", "stacks-4,sheet=b3",
        "booklet,sheet=a3,paper=0.1mm", "stacks-2,sheet=a3,bleed=3mm"}) {
    for (const std::string flip : {"", ",flip=long", ",flip=short"}) {
      for (const std::string sides : {"", ",sides=one", ",sides=one-backwards"}) {
        const PrintChoice choice = choice_of(scheme + flip + sides);
        INFO(scheme + flip + sides);
        for (std::size_t pages = 1; pages <= 200; ++pages) {
          const std::vector<std::size_t> read = read_book(pages, choice);
          bool in_order = read.size() == pages;
          for (std::size_t i = 0; i < read.size(); ++i) in_order = in_order && read[i] == i;
          if (!in_order) FAIL(scheme << flip << sides << ": " << pages << " pages");
        }
      }
    }
  }
  SUCCEED();
}

TEST_CASE("pages of a folded sheet meet at the fold, and sheets are no larger than needed") {
  const Sheets sheets = imposed(a5(8), choice_of("booklet"));
  CHECK(sheets.width == Length::millimetres(297));  // A4, lying
  CHECK(sheets.height == Length::millimetres(210));
  CHECK(sheets.flip == base::Flip::short_edge);
  CHECK(sheets.two_sided);
  REQUIRE(sheets.sides.size() == 4);
  const auto& front = sheets.sides[0].placements;
  REQUIRE(front.size() == 2);
  CHECK(front[0].page == 7);
  CHECK(front[1].page == 0);
  CHECK(front[0].x + Length::millimetres(148) == front[1].x);
  CHECK(front[1].x == sheets.width / 2);
  const BookBlock b6 = {4, Length::millimetres(128), Length::millimetres(182)};
  CHECK(imposed(b6, choice_of("booklet")).width == Length::millimetres(257));
  const BookBlock a6 = {4, Length::millimetres(105), Length::millimetres(148)};
  CHECK(imposed(a6, choice_of("booklet")).width == Length::millimetres(210));
}

TEST_CASE("creep moves the pages of inner sheets to the fold by the paper around them") {
  const Length caliper = Length::millimetres(0.1);
  const Sheets sheets = imposed(a5(16), choice_of("booklet,sheet=a4,paper=0.1mm"));
  const Length fold = sheets.width / 2;
  for (std::size_t sheet = 0; sheet < 4; ++sheet) {
    const Length shift = caliper * static_cast<std::int64_t>(sheet);
    for (const std::size_t side : {2 * sheet, 2 * sheet + 1}) {
      const auto& pages = sheets.sides[side].placements;
      REQUIRE(pages.size() == 2);
      CHECK(pages[0].x == fold - Length::millimetres(148) + shift);
      CHECK(pages[1].x == fold - shift);
      // Nothing is drawn on the other side of the fold.
      CHECK(pages[0].shown.x + pages[0].shown.width == fold);
      CHECK(pages[1].shown.x == fold);
    }
  }
}

TEST_CASE("bleed lies around what is cut and never over a fold") {
  const Length bleed = Length::millimetres(3);
  const Sheets folded = imposed(a5(4), choice_of("booklet,sheet=a3,bleed=3mm"));
  const Placement& left = folded.sides[0].placements[0];
  CHECK(left.shown.x == left.x - bleed);
  CHECK(left.shown.width == Length::millimetres(148) + bleed);
  const Sheets cut = imposed(a5(4), choice_of("stacks-2,sheet=a3,bleed=3mm"));
  const auto& pages = cut.sides[0].placements;
  CHECK(pages[1].x - pages[0].x == Length::millimetres(148) + 2 * bleed);
  const Sheets single = imposed(a5(3), choice_of("print,bleed=3mm"));
  REQUIRE(single.sides.size() == 4);  // two leaves
  CHECK(single.sides[3].placements.empty());
  CHECK(single.width == Length::millimetres(148) + 2 * bleed);
  CHECK(single.trim.x == bleed);
  CHECK(single.bleed.x == Length());
}

TEST_CASE("marks that find no room are missed aloud") {
  base::Diagnostics diagnostics;
  REQUIRE(impose(a5(4), choice_of("booklet,sheet=a4,marks"), diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "no-room-for-marks");
  CHECK(diagnostics.items()[0].severity == base::Severity::warning);
  CHECK(diagnostics.items()[0].message ==
        "a sheet of 297x210mm has no room for marks around its pages");
}

TEST_CASE("marks stand outside of the bleed and dashes on the fold") {
  const Sheets sheets = imposed(a5(4), choice_of("booklet,sheet=a3,bleed=3mm,marks"));
  std::size_t dashed = 0;
  for (const MarkLine& mark : sheets.sides[0].marks) {
    const auto in_bleed = [&](Length x, Length y) {
      return x > sheets.bleed.x && x < sheets.bleed.x + sheets.bleed.width && y > sheets.bleed.y &&
             y < sheets.bleed.y + sheets.bleed.height;
    };
    CHECK_FALSE(in_bleed(mark.x1, mark.y1));
    CHECK_FALSE(in_bleed(mark.x2, mark.y2));
    if (!mark.dashed) continue;
    ++dashed;
    CHECK(mark.x1 == sheets.width / 2);
  }
  CHECK(dashed == 2);
  CHECK(sheets.sides[0].marks.size() == 10);
}

TEST_CASE("proofs are made smaller and show every page in order") {
  const Sheets sheets = imposed(a5(11), choice_of("proof-4"));
  REQUIRE(sheets.sides.size() == 3);
  std::size_t next = 0;
  for (const SheetSide& side : sheets.sides) {
    for (const Placement& placed : side.placements) {
      CHECK(placed.page == next++);
      CHECK(placed.scale < 1);
      CHECK(placed.x >= Length());
      CHECK(placed.x + Length::millimetres(148).scaled(placed.scale) <= sheets.width);
      CHECK(placed.y + Length::millimetres(210).scaled(placed.scale) <= sheets.height);
    }
  }
  CHECK(next == 11);
}

TEST_CASE("a sheet that does not hold the pages is an error") {
  base::Diagnostics diagnostics;
  CHECK_FALSE(impose(a5(4), choice_of("booklet,sheet=a5"), diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "sheet-too-small");
  CHECK(diagnostics.items()[0].message ==
        "a sheet of 148x210mm does not hold pages side by side that need 296x210mm");
}
