#include "shop/judge.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace chaek;
using namespace chaek::shop;
using base::Length;
using content::ColophonField;

namespace {

/// A book for sale with nothing wrong, and what would be made of it.
struct Desk {
  Desk() {
    book.metadata.title = "느린 책";
    book.metadata.authors = {"가나다"};
    book.metadata.publisher = "펴낸곳";
    book.metadata.language = "ko";
    book.metadata.identifier = "urn:isbn:9791160504439";
    book.metadata.date = {.year = 2023, .month = 12, .day = 30};
    book.pieces.push_back(content::Piece::colophon);
    settings.wrap.isbn = "979-11-6050-443-9";
    settings.wrap.addon = "03810";
    settings.wrap.price = "15,000원";
    settings.colophon.fields[ColophonField::price] = {"15,000원"};
    pages.width = Length::millimetres(148);
    pages.height = Length::millimetres(210);
    pages.pages.resize(100);
    output("pages.pdf:print,ink=gray");
    output("cover.pdf:cover");
  }

  void output(const std::string& text) { outputs.push_back(*base::parse_output(text)); }

  /// "code: message | hint" of what `rule` finds.
  std::string found(const Rule& rule) const {
    Profile profile;
    profile.name = "shop";
    profile.spine = SpineFormula{0.0006, {}};
    profile.rules = {rule};
    base::Diagnostics diagnostics;
    judge(profile, {book, settings, pages, outputs}, diagnostics);
    std::string text;
    for (const base::Diagnostic& item : diagnostics.items()) {
      text += std::string(item.code) + ": " + item.message + " | " + item.hint + "\n";
      CHECK((item.severity == base::Severity::error) == rule.certain);
    }
    return text;
  }

  book::Book book;
  content::BookSettings settings;
  layout::PageSet pages;
  std::vector<base::OutputChoice> outputs;
};

Rule rule_of(RuleKind kind) {
  Rule rule;
  rule.kind = kind;
  rule.certain = true;
  rule.source = "a law";
  return rule;
}

base::PaperSize mm(double width, double height) {
  return {Length::millimetres(width), Length::millimetres(height)};
}

}  // namespace

TEST_CASE("advice is a warning, and both name their source") {
  Desk desk;
  desk.outputs.clear();
  Rule rule = rule_of(RuleKind::file);
  rule.file = "print";
  CHECK(desk.found(rule) ==
        "shop-file: shop wants a file that no output makes: print | add one to the outputs, such "
        "as book.pdf:print; source: a law\n");
  rule.certain = false;
  CHECK(desk.found(rule).find("; not confirmed, told by a law") != std::string::npos);
}

TEST_CASE("files: their kind, bleed, marks and ink") {
  Desk desk;
  Rule file = rule_of(RuleKind::file);
  CHECK(desk.found(file).empty());

  Rule bleed = rule_of(RuleKind::bleed);
  bleed.scheme = base::Scheme::cover;
  bleed.least = 3;
  bleed.most = 5;
  CHECK(desk.found(bleed).empty());
  bleed.least = 4;
  CHECK(desk.found(bleed) ==
        "shop-file: cover.pdf has 3 mm of bleed; shop wants at least 4 mm | say bleed=4mm behind "
        "its name; source: a law\n");
  bleed.least = 0;
  bleed.most = 2.5;
  CHECK(desk.found(bleed).find("at most 2.5 mm") != std::string::npos);

  const Rule marks = rule_of(RuleKind::marks);
  CHECK(desk.found(marks).empty());
  desk.output("marked.pdf:print,marks,ink=gray");
  CHECK(desk.found(marks).find("shop-file: marked.pdf has marks") == 0);
}

TEST_CASE("colour is found where black is printed, and grey is not colour") {
  Desk desk;
  const Rule ink = rule_of(RuleKind::ink);
  layout::FilledRectangle rule_line;
  rule_line.color = {90, 90, 90};
  desk.pages.pages[3].items.emplace_back(rule_line);
  desk.output("colour.pdf:print");
  CHECK(desk.found(ink).empty());
  rule_line.color = {200, 0, 0};
  desk.pages.pages[11].items.emplace_back(rule_line);
  desk.pages.pages[40].items.emplace_back(rule_line);
  CHECK(desk.found(ink) ==
        "shop-file: colour.pdf has colour on 2 pages, first on page 12; shop prints black | say "
        "ink=gray behind its name; source: a law\n");
}

TEST_CASE("the trim is one that the shop offers, the nearest is proposed") {
  Desk desk;
  Rule trim = rule_of(RuleKind::trim);
  trim.sizes = {mm(128, 188), mm(148, 210)};
  CHECK(desk.found(trim).empty());
  desk.pages.width = Length::millimetres(152);
  desk.pages.height = Length::millimetres(225);
  CHECK(desk.found(trim) ==
        "shop-trim: a page is 152x225mm; shop makes books of 128x188mm, 148x210mm | say `paper: "
        "148x210mm` in book.yaml; source: a law\n");
  Rule sheet = rule_of(RuleKind::sheet);
  sheet.sizes = {mm(210, 297)};
  CHECK(desk.found(sheet).find("two pages of 152x225mm side by side") != std::string::npos);
  desk.pages.width = Length::millimetres(148);
  desk.pages.height = Length::millimetres(210);
  CHECK(desk.found(sheet).empty());
}

TEST_CASE("pages are counted by leaves") {
  Desk desk;
  Rule pages = rule_of(RuleKind::pages);
  pages.least = 100;
  pages.most = 100;
  CHECK(desk.found(pages).empty());
  desk.pages.pages.resize(99);
  CHECK(desk.found(pages).empty());
  desk.pages.pages.resize(98);
  CHECK(desk.found(pages).find("the book has 98 pages; shop takes at least 100") !=
        std::string::npos);
  desk.pages.pages.resize(101);
  CHECK(desk.found(pages).find("the book has 102 pages; shop takes at most 100") !=
        std::string::npos);
  Rule multiple = rule_of(RuleKind::pages);
  multiple.multiple = 8;
  CHECK(desk.found(multiple) ==
        "shop-pages: the book has 102 pages; shop wants a multiple of 8 | pages wanting at the "
        "end: 2; add pages of your own under `back` in book.yaml; source: a law\n");
}

TEST_CASE("pictures have the pixels that are asked for, and are not made smaller than that") {
  Desk desk;
  book::PictureResource picture;
  picture.path = "비.jpg";
  picture.identity.width = 600;
  picture.identity.height = 400;
  desk.book.pictures.push_back(picture);
  desk.pages.pictures.resize(1);
  desk.pages.pages[0].items.emplace_back(
      layout::PlacedPicture{0, {{}, {}, Length::points(216), Length::points(144)}, 0});
  Rule resolution = rule_of(RuleKind::resolution);
  resolution.least = 200;
  CHECK(desk.found(resolution).empty());
  resolution.least = 300;
  CHECK(desk.found(resolution) ==
        "shop-pictures: 비.jpg has 200 pixels to the inch; shop wants 300 | use a picture of more "
        "pixels, or give it less width; source: a law\n");
  desk.settings.images.ppi = 150;
  CHECK(desk.found(resolution).find("made smaller, to 150") != std::string::npos);
}

TEST_CASE("a spine that is given agrees with the shop's formula") {
  Desk desk;
  const Rule spine = rule_of(RuleKind::spine);
  CHECK(desk.found(spine).empty());
  desk.settings.wrap.spine = Length::millimetres(5);
  CHECK(desk.found(spine).empty());
  desk.settings.wrap.spine = Length::millimetres(6);
  CHECK(desk.found(spine).find("the spine is 6 mm; shop counts 4.8 mm for 100 pages") !=
        std::string::npos);
}

TEST_CASE("a book for sale has ISBN, add-on and price on its cover") {
  Desk desk;
  Rule isbn = rule_of(RuleKind::isbn);
  isbn.addon = true;
  const Rule price = rule_of(RuleKind::price);
  CHECK(desk.found(isbn).empty());
  CHECK(desk.found(price).empty());
  desk.settings.wrap.addon.clear();
  CHECK(desk.found(isbn).find("the ISBN has no add-on") != std::string::npos);
  desk.settings.wrap.isbn.clear();
  desk.book.metadata.identifier = "urn:uuid:0";
  CHECK(desk.found(isbn).find("the cover has no ISBN") != std::string::npos);
  desk.settings.wrap.price = "미정";
  CHECK(desk.found(price).find("the price on the cover has no figure: 값 미정") !=
        std::string::npos);
  desk.settings.wrap.price.clear();
  desk.settings.colophon.fields.clear();
  CHECK(desk.found(price).find("no price stands on the cover") != std::string::npos);
}

TEST_CASE("the colophon has the lines that are asked for") {
  Desk desk;
  Rule colophon = rule_of(RuleKind::colophon);
  colophon.fields = {Field::author, Field::publisher, Field::date, Field::isbn, Field::price};
  CHECK(desk.found(colophon).empty());
  colophon.fields = {Field::issuer, Field::registration, Field::address};
  const std::string found = desk.found(colophon);
  CHECK(found.find("the colophon does not say the issuer") != std::string::npos);
  CHECK(found.find("the colophon does not say the registration") != std::string::npos);
  CHECK(found.find("say `address` under `colophon`") != std::string::npos);
  desk.book.pieces.pop_back();
  CHECK(desk.found(colophon).find("the book has no colophon") != std::string::npos);
}

TEST_CASE("the EPUB says of itself what a deposit asks for") {
  Desk desk;
  Rule metadata = rule_of(RuleKind::metadata);
  metadata.fields = {Field::title, Field::author, Field::publisher, Field::date,
                     Field::isbn,  Field::price,  Field::language};
  CHECK(desk.found(metadata).empty());
  desk.book.metadata.identifier = "urn:uuid:0";
  desk.book.metadata.authors.clear();
  desk.book.metadata.publisher.clear();
  desk.book.metadata.date = {};
  const std::string found = desk.found(metadata);
  CHECK(found.find("the EPUB does not say the author | say `authors`") != std::string::npos);
  CHECK(found.find("the EPUB does not say the publisher | say `publisher`") != std::string::npos);
  CHECK(found.find("the EPUB does not say the date | say `date`") != std::string::npos);
  CHECK(found.find("the EPUB does not say the isbn | say `identifier`") != std::string::npos);
}
