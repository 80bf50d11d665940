#include "base/print_choice.h"

#include <catch2/catch.hpp>

#include "base/gray.h"
#include "base/roman_number.h"

using namespace chaek::base;

TEST_CASE("an output names its file and how it goes to paper") {
  const auto plain = parse_output("a.epub");
  REQUIRE(plain);
  CHECK(plain->print == PrintChoice{});
  const auto full = parse_output(
      "dir/"
      "b.pdf:booklet,sheet=A4,flip=long,sides=one-backwards,paper=80g,marks,bleed=3mm,ink=gray");
  REQUIRE(full);
  CHECK(full->path == "dir/b.pdf");
  CHECK(full->print.scheme == Scheme::booklet);
  CHECK(full->print.sheet == PaperSize{Length::millimetres(210), Length::millimetres(297)});
  CHECK(full->print.flip == Flip::long_edge);
  CHECK(full->print.sides == Sides::one_backwards);
  CHECK(full->print.caliper == Length::millimetres(0.09));
  CHECK(full->print.marks);
  CHECK(full->print.bleed == Length::millimetres(3));
  CHECK(full->print.ink == Ink::gray);
  CHECK(parse_output("b.pdf:signatures-8")->print.count == 8);
  CHECK(parse_output("b.pdf:signatures")->print.count == 4);
  CHECK(parse_output("x.pdf:y.pdf")->path == "x.pdf:y.pdf");
  CHECK(parse_output("b.pdf:print,links=inline")->print.links == LinkNotes::in_line);
  const auto screen = parse_output("b.pdf:links=none");
  REQUIRE(screen);
  CHECK(screen->print.scheme == Scheme::pages);
  CHECK(screen->print.links == LinkNotes::none);
}

TEST_CASE("outputs that are none") {
  for (const char* text : {"",
                           "a.txt",
                           "a.epub:booklet",
                           "a.pdf:",
                           "a.pdf:book",
                           "a.pdf:booklet,",
                           "a.pdf:booklet,x",
                           "a.pdf:booklet,sheet=",
                           "a.pdf:booklet,sheet=a9",
                           "a.pdf:booklet,paper=9mm",
                           "a.pdf:signatures-0",
                           "a.pdf:signatures-99",
                           "a.pdf:stacks-3",
                           "a.pdf:print,bleed=3",
                           "a.pdf:print,ink=red",
                           "a.pdf:print,marks=maybe",
                           "a.pdf:print,flip=up",
                           "a.pdf:links=maybe",
                           "a.pdf:links=none,booklet",
                           "a.pdf:ink=gray"}) {
    INFO(text);
    CHECK_FALSE(parse_output(text));
  }
}

TEST_CASE("sheets by name and by size") {
  CHECK(find_sheet("b5") == PaperSize{Length::millimetres(182), Length::millimetres(257)});
  CHECK(find_sheet("225 × 320 mm") ==
        PaperSize{Length::millimetres(225), Length::millimetres(320)});
  CHECK_FALSE(find_sheet("5x5mm"));
  CHECK_FALSE(find_sheet("1e300x2"));
  CHECK_FALSE(find_sheet("c4"));
}

TEST_CASE("a colour's grey is as light as the colour") {
  CHECK(gray_of({0, 0, 0}) == 0);
  CHECK(gray_of({255, 255, 255}) == 255);
  CHECK(gray_of({90, 90, 90}) == 90);
  CHECK(gray_of({255, 0, 0}) == 127);  // luminance 0.2126
  CHECK(gray_of({0, 255, 0}) == 220);
  CHECK(gray_of({0, 0, 255}) == 76);
}

TEST_CASE("roman numbers") {
  CHECK(roman_number(0).empty());
  CHECK(roman_number(4) == "iv");
  CHECK(roman_number(1999) == "mcmxcix");
}
