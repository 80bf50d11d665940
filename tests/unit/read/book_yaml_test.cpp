#include "read/book_yaml.h"

#include <catch2/catch.hpp>

#include "content/date.h"

using chaek::base::Diagnostics;
using chaek::base::SourceFile;
using chaek::content::BookSettings;
using chaek::read::read_book_settings;
using Lines = std::vector<std::string>;

namespace {

BookSettings settings(const std::string& yaml, const std::string& name = "book.yaml") {
  const SourceFile source(name, yaml);
  Diagnostics diagnostics;
  auto read = read_book_settings(source, diagnostics);
  INFO(yaml);
  CHECK(diagnostics.items().empty());
  REQUIRE(read.has_value());
  return *read;
}

/// "code line message" of the one error that `yaml` must give.
std::string refusal(const std::string& yaml) {
  const SourceFile source("book.yaml", yaml);
  Diagnostics diagnostics;
  INFO(yaml);
  CHECK_FALSE(read_book_settings(source, diagnostics).has_value());
  REQUIRE(diagnostics.items().size() == 1);
  const auto& item = diagnostics.items().front();
  return std::string(item.code) + " " + std::to_string(source.position(item.span.begin).line) +
         " " + item.message + " " + item.hint;
}

}  // namespace

TEST_CASE("an empty book.yaml leaves every default") {
  const BookSettings empty = settings("# 아무 말도 없다\n");
  CHECK(empty.title.empty());
  CHECK(empty.theme.name == "essay");
  CHECK(empty.contents_depth == 2);
  CHECK(empty.smart_punctuation);
  CHECK_FALSE(empty.code_line_numbers);
  CHECK(empty.images.ppi == 300);
  CHECK(empty.images.max == 2360);
  CHECK_FALSE(empty.eojeol);
  CHECK(empty.parts == chaek::content::PartsBy::none);
}

TEST_CASE("every key of book.yaml arrives") {
  const BookSettings book = settings(
      "title: 한 해\nsubtitle: 기록\nauthors: [김하늘, 이바다]\npublisher: 작은책방\n"
      "language: ko\ndescription: 설명\nrights: 권리\nidentifier: urn:isbn:9788900000000\n"
      "date: 2023-12-30\ntimezone: Asia/Seoul\nslug: han-hae\nfrom: 2023-01-01\nto: 2023-12-31\n"
      "year: 2023\ntags: [책]\ncategories: 회고\ninclude: ['2023/*.md']\nexclude: [a.md]\n"
      "front: 머리말.md\nback: [후기.md, ./글/감사.md]\norder: newest\nparts: month\n"
      "contents: {title: 차례, depth: 3, headings: false}\ntheme: plain\npaper: A5\n"
      "cover: 표지.png\nsmart: false\neojeol: true\n"
      "code: {line-numbers: true}\nimages: {ppi: 200, max: 1600}\n",
      "책/book.yaml");
  CHECK(book.title == "한 해");
  CHECK(book.images.ppi == 200);
  CHECK(book.images.max == 1600);
  CHECK(book.subtitle == "기록");
  CHECK(book.authors == Lines{"김하늘", "이바다"});
  CHECK(book.publisher == "작은책방");
  CHECK(book.language == "ko");
  CHECK(book.description == "설명");
  CHECK(book.rights == "권리");
  CHECK(book.identifier == "urn:isbn:9788900000000");
  CHECK(iso_date(book.date.value()) == "2023-12-30");
  CHECK(book.timezone == "Asia/Seoul");
  CHECK(book.slug == "han-hae");
  CHECK(iso_date(book.from.value()) == "2023-01-01");
  CHECK(iso_date(book.to.value()) == "2023-12-31");
  CHECK(book.year == 2023);
  CHECK(book.tags == Lines{"책"});
  CHECK(book.categories == Lines{"회고"});
  CHECK(book.include == Lines{"2023/*.md"});
  CHECK(book.exclude == Lines{"a.md"});
  REQUIRE(book.front.size() == 1);
  CHECK(book.front[0].path == "책/머리말.md");
  REQUIRE(book.back.size() == 2);
  CHECK(book.back[1].path == "책/글/감사.md");
  CHECK(book.order == chaek::content::PostOrder::newest_first);
  CHECK(book.parts == chaek::content::PartsBy::month);
  CHECK(book.contents_title == "차례");
  CHECK(book.contents_depth == 3);
  CHECK_FALSE(book.contents_headings);
  CHECK(book.theme.name == "plain");
  CHECK(book.paper.name == "A5");
  CHECK(book.cover.value().path == "책/표지.png");
  CHECK_FALSE(book.smart_punctuation);
  CHECK(book.code_line_numbers);
  CHECK(book.eojeol);
}

TEST_CASE("one author needs no list") {
  CHECK(settings("author: 김하늘\n").authors == Lines{"김하늘"});
}

TEST_CASE("an unknown key is an error with its line and the nearest known one") {
  const std::string said = refusal("title: 책\npublsher: 나\n");
  CHECK(said.starts_with("unknown-key 2 "));
  CHECK(said.find("publsher") != std::string::npos);
  CHECK(said.find("publisher") != std::string::npos);
  CHECK(refusal("contents: {dept: 2}\n").find("depth") != std::string::npos);
}

TEST_CASE("wrong values are errors at their line") {
  CHECK(refusal("title: 책\norder: sideways\n").starts_with("bad-value 2 "));
  CHECK(refusal("contents:\n  depth: 9\n").starts_with("bad-value 2 "));
  CHECK(refusal("images: {ppi: 20}\n").starts_with("bad-value 1 "));
  CHECK(refusal("images: {size: 20}\n").find("size") != std::string::npos);
  CHECK(refusal("year: 이천\n").starts_with("bad-value 1 "));
  CHECK(refusal("from: 2023-02-30\n").starts_with("bad-date 1 "));
  CHECK(refusal("cover: ../secret.png\n").starts_with("bad-value 1 "));
  CHECK(refusal("front: [/etc/passwd]\n").starts_with("bad-value 1 "));
  CHECK(refusal("slug: a/b\n").starts_with("bad-value 1 "));
  CHECK(refusal("title: 하나\ntitle: 둘\n").starts_with("duplicate-key 2 "));
  CHECK(refusal("title: [열린 채\n").starts_with("book-yaml "));
  CHECK(refusal("- a\n- b\n").starts_with("bad-value 1 "));
}

TEST_CASE("an entry of books replaces keys of the whole") {
  const SourceFile source("book.yaml",
                          "title: 느린 책\nauthor: 가나다\nfrom: 2020-01-01\nto: 2023-12-31\n"
                          "outputs: [a.epub]\n"
                          "books:\n"
                          "  - {title: 첫 책, year: 2022, outputs: [b.epub]}\n"
                          "  - paper: a6\n");
  Diagnostics diagnostics;
  const auto settings = read_book_settings(source, diagnostics);
  REQUIRE(settings);
  CHECK(diagnostics.items().empty());
  REQUIRE(settings->books.size() == 2);
  const auto& first = settings->books[0];
  CHECK(first.title == "첫 책");
  CHECK(first.authors == std::vector<std::string>{"가나다"});
  CHECK(first.year == 2022);
  CHECK_FALSE(first.from);  // a year stands for a range
  CHECK(first.outputs[0].path == "b.epub");
  const auto& second = settings->books[1];
  CHECK(second.title == "느린 책");
  CHECK(second.paper.name == "a6");
  CHECK(second.from);
  CHECK(second.outputs[0].path == "a.epub");
  CHECK(second.books.empty());
}

TEST_CASE("what is wrong in an entry of books is said once, where it stands") {
  const SourceFile source("book.yaml",
                          "titel: a\nbooks:\n  - {year: x}\n  - {auhtors: [b]}\n  - 3\n");
  Diagnostics diagnostics;
  CHECK_FALSE(read_book_settings(source, diagnostics));
  std::string said;
  for (const auto& item : diagnostics.items()) {
    const auto at = source.position(item.span.begin);
    said += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
            std::string(item.code) + "\n";
  }
  CHECK(said == "1:1 unknown-key\n3:12 bad-value\n4:6 unknown-key\n5:5 bad-value\n");
}
