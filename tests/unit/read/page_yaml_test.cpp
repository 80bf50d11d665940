#include <catch2/catch.hpp>
#include <string>

#include "content/date.h"
#include "read/book_yaml.h"

using namespace chaek;
using content::BookSettings;
using content::ColophonField;
using content::Piece;
using Lines = std::vector<std::string>;

namespace {

BookSettings settings(const std::string& yaml) {
  const base::SourceFile source("book.yaml", yaml);
  base::Diagnostics diagnostics;
  auto read = read::read_book_settings(source, diagnostics);
  INFO(yaml);
  CHECK(diagnostics.items().empty());
  REQUIRE(read.has_value());
  return *read;
}

/// "code line:column message | hint" of the one error that `yaml` must give.
std::string refusal(const std::string& yaml) {
  const base::SourceFile source("book.yaml", yaml);
  base::Diagnostics diagnostics;
  INFO(yaml);
  CHECK_FALSE(read::read_book_settings(source, diagnostics).has_value());
  REQUIRE(diagnostics.items().size() == 1);
  const auto& item = diagnostics.items().front();
  const auto at = source.position(item.span.begin);
  return std::string(item.code) + " " + std::to_string(at.line) + ":" + std::to_string(at.column) +
         " " + item.message + " | " + item.hint;
}

}  // namespace

TEST_CASE("pages are pieces in an order of one's own") {
  CHECK(settings("title: 책\n").pieces.empty());
  CHECK(settings("pages: [title, colophon, contents, posts, index]\n").pieces ==
        std::vector{Piece::title, Piece::colophon, Piece::contents, Piece::posts, Piece::index});
}

TEST_CASE("a list of pages must know its pieces, name each once and lose nothing") {
  CHECK(refusal("pages: [title, conents, posts]\n") ==
        "bad-value 1:16 \"pages\" knows no piece \"conents\" | did you mean \"contents\"?");
  CHECK(refusal("pages:\n  - posts\n  - 표지\n") ==
        "bad-value 3:5 \"pages\" knows no piece \"표지\" | pages are half-title, title, front, "
        "contents, posts, back, index, colophon");
  CHECK(refusal("pages: [posts, posts]\n").find("names \"posts\" twice") != std::string::npos);
  CHECK(refusal("pages: [title]\n").find("leaves out \"posts\"") != std::string::npos);
  CHECK(refusal("front: 머리말.md\npages: [title, posts]\n")
            .starts_with("bad-value 2:8 \"pages\" leaves out \"front\""));
  CHECK(refusal("back: 후기.md\npages: [posts]\n").find("\"back\"") != std::string::npos);
  CHECK(
      refusal("pages: title\n").starts_with("bad-value 1:8 \"pages\" in book.yaml must be a list"));
}

TEST_CASE("a piece's own key switches it") {
  const BookSettings off =
      settings("half-title: false\ncontents: false\nindex: false\ncolophon: false\n");
  for (const Piece piece : {Piece::half_title, Piece::contents, Piece::index, Piece::colophon}) {
    CHECK_FALSE(off.switches.at(piece));
  }
  const BookSettings on =
      settings("contents: true\nindex: {title: 낱말}\ncolophon: {값: 비매품}\n");
  CHECK(on.switches.at(Piece::contents));
  CHECK(on.switches.at(Piece::index));
  CHECK(on.index_title == "낱말");
  CHECK(on.switches.at(Piece::colophon));
  CHECK(refusal("index: 낱말\n").starts_with("bad-value "));
  CHECK(refusal("index: {titel: 낱말}\n").find("\"title\"") != std::string::npos);
  CHECK(refusal("half-title: 작게\n").starts_with("bad-value "));
}

TEST_CASE("a colophon is written with Korean or English keys") {
  const content::ColophonSettings said =
      settings(
          "colophon:\n  printings: {초판 1쇄: 2023-12-30, 초판 2쇄: 2024-02-01}\n"
          "  지은이: [나루, 버들]\n  publisher: 작은집\n  ISBN: 979-11-90090-01-8\n  값: 15000\n"
          "  lines: [{종이: 미색 모조지}, 고맙습니다.]\n  copyright: ⓒ 나루\n  notice: [하나, "
          "둘]\n")
          .colophon;
  REQUIRE(said.printings.size() == 2);
  CHECK(said.printings[1].label == "초판 2쇄");
  CHECK(content::iso_date(said.printings[1].date) == "2024-02-01");
  CHECK(said.fields.at(ColophonField::author) == Lines{"나루", "버들"});
  CHECK(said.fields.at(ColophonField::publisher) == Lines{"작은집"});
  CHECK(said.fields.at(ColophonField::price) == Lines{"15000"});
  CHECK(said.isbn.source != nullptr);
  REQUIRE(said.lines.size() == 2);
  CHECK(said.lines[0].label == "종이");
  CHECK(said.lines[1].label.empty());
  CHECK(said.copyright == "ⓒ 나루");
  CHECK(said.notices == Lines{"하나", "둘"});
  CHECK(refusal("colophon: {옴긴이: 나루}\n").starts_with("unknown-key 1:12 "));
  CHECK(refusal("colophon: {printings: {초판: 언젠가}}\n").starts_with("bad-date "));
  CHECK(refusal("colophon: {printings: 초판}\n").starts_with("bad-value "));
  CHECK(refusal("colophon: {lines: 고맙습니다}\n").starts_with("bad-value "));
  CHECK(refusal("colophon: 판권\n").starts_with("bad-value "));
}

TEST_CASE("the PDF's pages are for paper or a screen, open where they are told, have heads") {
  using content::Edition;
  using content::OpensOn;
  using content::RunningHead;
  const content::PageSettings usual = settings("title: 책\n").pages;
  CHECK(usual.edition == Edition::print);
  CHECK(usual.parts == OpensOn::recto);
  CHECK(usual.posts == OpensOn::any);
  CHECK(usual.verso == RunningHead::book);
  CHECK(usual.recto == RunningHead::chapter);
  const content::PageSettings own =
      settings("pdf: screen\nparts-open: any\nposts-open: recto\nrunning-heads: {left: part}\n")
          .pages;
  CHECK(own.edition == Edition::screen);
  CHECK(own.parts == OpensOn::any);
  CHECK(own.posts == OpensOn::recto);
  CHECK(own.verso == RunningHead::part);
  CHECK(own.recto == RunningHead::chapter);
  CHECK(settings("running-heads: false\n").pages.recto == RunningHead::none);
  CHECK(settings("running-heads: true\n").pages.recto == RunningHead::chapter);
  using base::LinkNotes;
  CHECK(content::link_notes(settings("title: 책\n").pages) == LinkNotes::notes);
  CHECK(content::link_notes(settings("pdf: screen\n").pages) == LinkNotes::none);
  CHECK(content::link_notes(settings("pdf: screen\nlinks: inline\n").pages) == LinkNotes::in_line);
  CHECK(content::link_notes(settings("links: none\n").pages) == LinkNotes::none);
  CHECK(refusal("links: footnotes\n").starts_with("bad-value 1:8 "));
  CHECK(refusal("pdf: paper\n").starts_with("bad-value 1:6 "));
  CHECK(refusal("posts-open: verso\n").starts_with("bad-value "));
  CHECK(refusal("running-heads: {top: book}\n").starts_with("unknown-key "));
  CHECK(refusal("running-heads: 위\n").starts_with("bad-value "));
}
