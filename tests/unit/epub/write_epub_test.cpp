#include "epub/write_epub.h"

#include <catch2/catch.hpp>

#include "epub/pages.h"
#include "unit/epub/build.h"

using namespace chaek;
using namespace chaek::epub;
using namespace chaek::epub::build;

namespace {

style::Theme plain_theme() {
  style::Theme theme;
  for (style::Style& style : theme.styles) style.size = base::Length::points(10);
  return theme;
}

std::string write(const book::Book& book, unsigned jobs) {
  base::MemorySink sink;
  base::Diagnostics diagnostics;
  REQUIRE(write_epub(book, plain_theme(), {}, {jobs, "chaek", {}}, sink, diagnostics));
  CHECK(diagnostics.items().empty());
  return sink.bytes();
}

}  // namespace

TEST_CASE("the bytes do not depend on the number of threads") {
  book::Book book = two_posts();
  book.pictures.clear();
  for (int i = 3; i <= 60; ++i) {
    book::Chapter chapter = book.chapters[0];
    chapter.id = "post0" + std::to_string(i);
    chapter.blocks.push_back(paragraph("글 " + std::to_string(i)));
    book.chapters.push_back(std::move(chapter));
  }
  const std::string one = write(book, 1);
  CHECK(write(book, 8) == one);
  CHECK(write(book, 0) == one);
  CHECK(write(book, 1) == one);
}

TEST_CASE("more posts than a container holds are refused with a reason") {
  book::Book book = two_posts();
  book.parts.resize(65'000);
  base::MemorySink sink;
  base::Diagnostics diagnostics;
  CHECK_FALSE(write_epub(book, plain_theme(), {}, {}, sink, diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "too-many-files");
  CHECK(sink.bytes().empty());
}

TEST_CASE("a chapter's page has its title, its line, its text, and its own language") {
  book::Book book = two_posts();
  book::Chapter& chapter = book.chapters[0];
  chapter.title = {text("하나 & "), styled(InlineStyle::emphasis, {text("one")})};
  chapter.date = WrittenDate{2023, 5, 1, 0, 0, 0, false, {}};
  chapter.tags = {"봄"};
  const CoverPicture cover;
  const std::string page = chapter_page(book, FileNames(book, cover), 0).xhtml;
  CHECK(page.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html "));
  CHECK(page.find("lang=\"ko\" xml:lang=\"ko\"") != std::string::npos);
  CHECK(page.find("<title>하나 &amp; one</title>") != std::string::npos);
  CHECK(page.find("<h1 class=\"chapter-title\">하나 &amp; <em class=\"latin\">one</em></h1>\n"
                  "<p class=\"chapter-date\">2023년 5월 1일 · #봄</p>\n<p>글.</p>\n") !=
        std::string::npos);
  book.chapters[0].language = "en";
  CHECK(chapter_page(book, FileNames(book, cover), 0).xhtml.find("2023-05-01 · #봄") !=
        std::string::npos);
}

TEST_CASE("a chapter tells which of its pictures are described") {
  book::Book book = two_posts();
  const CoverPicture cover;
  const FileNames names(book, cover);
  CHECK_FALSE(chapter_page(book, names, 0).pictures.any);
  Picture picture;
  picture.target = PictureIndex{0};
  picture.has_alt = true;
  book.chapters[0].blocks.push_back(paragraph({{picture, {}}}));
  CHECK(chapter_page(book, names, 0).pictures.any);
  CHECK_FALSE(chapter_page(book, names, 0).pictures.undescribed);
  picture.has_alt = false;
  book.chapters[0].blocks.push_back(paragraph({{picture, {}}}));
  CHECK(chapter_page(book, names, 0).pictures.undescribed);
}

TEST_CASE("the cover page is its picture alone, described") {
  const book::Book book = two_posts();
  const CoverPicture cover;
  const std::string page = cover_page(book, FileNames(book, cover));
  CHECK(page.find("<img src=\"images/cover.png\" alt=\"표지: 봄날, 나루\" role=\"doc-cover\"/>") !=
        std::string::npos);
}

TEST_CASE("the title page shows only what there is") {
  const std::string page = title_page(two_posts());
  CHECK(page.find(
            "<h1 class=\"book-title\">봄날</h1>\n<p class=\"book-author\">나루</p>\n</section>") !=
        std::string::npos);
}
