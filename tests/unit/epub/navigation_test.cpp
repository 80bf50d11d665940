#include "epub/navigation.h"

#include <catch2/catch.hpp>

#include "unit/epub/build.h"

using namespace chaek;
using namespace chaek::epub;
using namespace chaek::epub::build;
using Kind = book::ContentsEntry::Kind;

namespace {

std::string nav(const book::Book& book) {
  const CoverPicture cover;
  return navigation_page(book, FileNames(book, cover));
}
std::string ncx_of(const book::Book& book) {
  const CoverPicture cover;
  return ncx(book, FileNames(book, cover));
}
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

book::Book nested() {
  book::Book book = two_posts();
  book.parts = {{"part1", "봄", 0, 2}};
  book.contents = {
      {Kind::part, 1, {text("봄")}, 0, {}},
      {Kind::chapter, 2, {text("하나")}, 0, {0, ""}},
      {Kind::heading, 3, {text("절 "), styled(InlineStyle::strong, {text("굵게")})}, 0, {0, "h1"}},
      {Kind::chapter, 1, {text("둘 & 셋")}, 0, {1, ""}}};
  return book;
}

}  // namespace

TEST_CASE("nav.xhtml nests the contents list as it is") {
  const std::string out = nav(nested());
  CHECK(has(
      out,
      "<ol>\n<li class=\"contents-part\"><a href=\"part1.xhtml\">봄</a>\n"
      "<ol>\n<li class=\"contents-chapter\"><a href=\"post001.xhtml\">하나</a>\n"
      "<ol>\n<li class=\"contents-heading\"><a href=\"post001.xhtml#h1\">절 "
      "<strong>굵게</strong></a></li>\n"
      "</ol></li>\n</ol></li>\n"
      "<li class=\"contents-chapter\"><a href=\"post002.xhtml\">둘 &amp; 셋</a></li>\n</ol>\n"));
}

TEST_CASE("toc.ncx has the same entries, in the same nesting") {
  const std::string out = ncx_of(nested());
  CHECK(has(out, "<meta name=\"dtb:depth\" content=\"3\"/>"));
  CHECK(has(out,
            "<meta name=\"dtb:uid\" content=\"urn:uuid:7f0c8a52-8a2f-5d38-9b1f-6f5f4f2b7c11\"/>"));
  CHECK(has(out,
            "<navPoint id=\"point3\" playOrder=\"3\"><navLabel><text>절 굵게</text></navLabel>"
            "<content src=\"post001.xhtml#h1\"/></navPoint>\n</navPoint>\n</navPoint>\n"
            "<navPoint id=\"point4\" playOrder=\"4\"><navLabel><text>둘 &amp; 셋</text>"));
}

TEST_CASE("levels that jump are brought back to one step") {
  book::Book book = two_posts();
  book.contents[0].level = 4;
  book.contents[1].level = 9;
  const std::string out = nav(book);
  CHECK(has(
      out,
      "<ol>\n<li class=\"contents-chapter\"><a href=\"post001.xhtml\">하나</a>\n<ol>\n"
      "<li class=\"contents-chapter\"><a href=\"post002.xhtml\">둘</a></li>\n</ol></li>\n</ol>"));
}

TEST_CASE("an empty contents list or label still makes navigation that EPUB allows") {
  book::Book book = two_posts();
  book.contents[0].label = {text(" ")};
  CHECK(has(nav(book), "<a href=\"post001.xhtml\">…</a>"));
  CHECK(has(ncx_of(book), "<text>…</text>"));
  book.contents.clear();
  CHECK(has(nav(book), "<a href=\"title.xhtml\">봄날</a>"));
  CHECK(has(ncx_of(book), "<content src=\"title.xhtml\"/>"));
}

TEST_CASE("landmarks lead to the cover, the contents and where the text begins") {
  book::Book book = nested();
  CHECK(has(nav(book), "<a href=\"cover.xhtml\" epub:type=\"cover\">표지</a>"));
  CHECK(has(nav(book), "<a href=\"nav.xhtml\" epub:type=\"toc\">차례</a>"));
  CHECK(has(nav(book), "<a href=\"part1.xhtml\" epub:type=\"bodymatter\">본문</a>"));
  book.parts.clear();
  book.contents.erase(book.contents.begin());  // the part's line
  book.chapters[0].kind = book::ChapterKind::front;
  CHECK(has(nav(book), "<a href=\"post002.xhtml\" epub:type=\"bodymatter\">본문</a>"));
}

TEST_CASE("navigation leads only to pages that the book has") {
  book::Book book = two_posts();
  using content::Piece;
  book.index_title = "찾아보기";
  book.contents.push_back({Kind::index, 1, {text("찾아보기")}, 0, {}});
  book.pieces = {Piece::posts, Piece::index};
  const std::string out = nav(book);
  CHECK(has(out, "<li class=\"contents-chapter\"><a href=\"index.xhtml\">찾아보기</a></li>"));
  CHECK(has(out, "<a href=\"index.xhtml\" epub:type=\"index\">찾아보기</a>"));
  CHECK_FALSE(has(out, "title.xhtml"));
  CHECK_FALSE(has(out, "epub:type=\"toc\">차례</a>"));
  CHECK(has(ncx_of(book), "<content src=\"index.xhtml\"/>"));
  book.contents.clear();
  CHECK(has(nav(book), "<a href=\"cover.xhtml\">봄날</a>"));
}
