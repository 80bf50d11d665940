#include <catch2/catch.hpp>
#include <string>

#include "read/book_yaml.h"

using namespace chaek;

namespace {

/// "line:column message | hint" of the one error that `yaml` must give.
std::string refusal(const std::string& yaml) {
  const base::SourceFile source("book.yaml", yaml);
  base::Diagnostics diagnostics;
  INFO(yaml);
  CHECK_FALSE(read::read_book_settings(source, diagnostics).has_value());
  REQUIRE(diagnostics.items().size() == 1);
  const auto& item = diagnostics.items().front();
  const auto at = source.position(item.span.begin);
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + item.message + " | " +
         item.hint;
}

}  // namespace

TEST_CASE("outputs are named as on the command line or key by key") {
  const base::SourceFile source("book.yaml",
                                "outputs:\n"
                                "  - book.epub\n"
                                "  - book.pdf:print,bleed=3mm\n"
                                "  - {file: a.pdf, scheme: booklet, sheet: a4, marks: true}\n"
                                "  - {file: b.pdf, links: none}\n");
  base::Diagnostics diagnostics;
  const auto settings = read::read_book_settings(source, diagnostics);
  REQUIRE(settings);
  CHECK(diagnostics.items().empty());
  REQUIRE(settings->outputs.size() == 4);
  CHECK(settings->outputs[0] == base::OutputChoice{"book.epub", {}});
  CHECK(settings->outputs[1] == *base::parse_output("book.pdf:print,bleed=3mm"));
  CHECK(settings->outputs[2] == *base::parse_output("a.pdf:booklet,sheet=a4,marks"));
  CHECK(settings->outputs[3] == *base::parse_output("b.pdf:links=none"));
}

TEST_CASE("outputs that cannot be made") {
  CHECK(refusal("outputs: [a.txt]\n").starts_with("1:11 "));
  CHECK(refusal("outputs: ['a.pdf:print,bleed=9cm']\n").find("bleed=9cm") != std::string::npos);
  CHECK(refusal("outputs: a.pdf\n").starts_with("1:10 "));
  CHECK(refusal("outputs:\n  - {file: a.pdf, scheme: folded}\n").starts_with("2:27 "));
  CHECK(refusal("outputs:\n  - {file: a.pdf, scheme: booklet, sheet: c4}\n").starts_with("2:43 "));
  CHECK(refusal("outputs:\n  - {file: a.pdf, scheme: booklet, fold: 2}\n").starts_with("2:36 "));
  CHECK(refusal("outputs: [a.pdf, a.pdf]\n") ==
        "1:18 \"outputs\" names a.pdf twice | each output has a name of its own");
}

TEST_CASE("a cover is a picture, or a map with all that is printed around the book") {
  const base::SourceFile source(
      "book.yaml",
      "cover: {front: a.png, blurb: 글, isbn: 979-11-6050-443-9, addon: '03810', price: 9000원, "
      "paper: 100g, spine: 12mm, spine-text: turned, flaps: 90mm}\n");
  base::Diagnostics diagnostics;
  const auto settings = read::read_book_settings(source, diagnostics);
  REQUIRE(settings);
  CHECK(diagnostics.items().empty());
  REQUIRE(settings->cover);
  CHECK(settings->cover->path == "a.png");
  CHECK(settings->wrap.blurb == "글");
  CHECK(settings->wrap.addon == "03810");
  CHECK(settings->wrap.caliper == base::Length::millimetres(0.1125));
  CHECK(settings->wrap.spine == base::Length::millimetres(12));
  CHECK(settings->wrap.upright == false);
  CHECK(settings->wrap.flaps == base::Length::millimetres(90));
}
