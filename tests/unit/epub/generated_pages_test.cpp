#include <catch2/catch.hpp>

#include "epub/colophon_page.h"
#include "epub/index_page.h"
#include "unit/epub/build.h"

using namespace chaek;
using namespace chaek::epub;
using namespace chaek::epub::build;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the index page lists tags by letter, each with links to its posts") {
  book::Book book = two_posts();
  book.index_title = "찾아보기";
  book.index = {{"ㄱ", {{"가을 & 겨울", {0, 1}}}}, {"A–Z", {{"Go", {1}}}}};
  const CoverPicture cover;
  const std::string out = index_page(book, FileNames(book, cover));
  CHECK(has(out, "epub:type=\"index\" role=\"doc-index\""));
  CHECK(has(out, "<h2 class=\"index-group\">ㄱ</h2>"));
  CHECK(has(out,
            ">가을 &amp; 겨울</span>\n<ul class=\"index-posts\" "
            "epub:type=\"index-locator-list\">\n"
            "<li><a href=\"post001.xhtml\" epub:type=\"index-locator\">하나</a></li>\n"
            "<li><a href=\"post002.xhtml\" epub:type=\"index-locator\">둘</a></li>\n</ul>"));
}

TEST_CASE("the colophon page says its lines, and links only to addresses that may be linked") {
  book::Book book = two_posts();
  book.metadata.subtitle = "작은 부제";
  book.colophon.groups = {
      {{"지은이", "나루", ""}},
      {{"홈페이지", "example.com", "https://example.com"}, {"", "고맙습니다", "javascript:1"}}};
  book.colophon.copyright = "ⓒ 나루";
  book.colophon.notices = {"나누어도 된다."};
  const std::string out = colophon_page(book);
  CHECK(has(out, "<title>판권</title>"));
  CHECK(has(out,
            "<h1 class=\"colophon-title\">봄날</h1>\n"
            "<p class=\"colophon-line\">작은 부제</p>"));
  CHECK(has(out, "<span class=\"colophon-label\">지은이</span> 나루</p>"));
  CHECK(has(out, "</span> <a href=\"https://example.com\">example.com</a></p>"));
  CHECK(has(out, "<p class=\"colophon-line\">고맙습니다</p>"));
  CHECK(has(out,
            "<p class=\"colophon-line\">ⓒ 나루</p>\n"
            "<p class=\"colophon-line\">나누어도 된다.</p>"));
}
