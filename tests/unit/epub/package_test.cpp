#include "epub/package.h"

#include <catch2/catch.hpp>

#include "unit/epub/build.h"

using namespace chaek;
using namespace chaek::epub;
using namespace chaek::epub::build;

namespace {

std::string package(const book::Book& book, PictureFacts pictures = {}) {
  CoverPicture cover;
  cover.format = image::Format::jpeg;
  return package_file(book, cover, FileNames(book, cover), pictures, "chaek 9");
}
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}
std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("the metadata says what the book says, and nothing it does not") {
  book::Book book = two_posts();
  book.metadata.subtitle = "부제 <1>";
  book.metadata.authors = {"나루", "Kim & Co"};
  book.metadata.subjects = {"봄", "비"};
  const std::string out = package(book);
  CHECK(has(out, "<dc:identifier id=\"identifier\">urn:uuid:7f0c8a52"));
  CHECK(has(out, "<dc:title id=\"title\">봄날</dc:title>"));
  CHECK(has(out, "<dc:title id=\"subtitle\">부제 &lt;1&gt;</dc:title>"));
  CHECK(has(out,
            "<dc:creator id=\"creator2\">Kim &amp; Co</dc:creator>\n"
            "<meta refines=\"#creator2\" property=\"role\" scheme=\"marc:relators\">aut</meta>"));
  CHECK(has(out, "<dc:date>2023-05-01</dc:date>"));
  CHECK(count(out, "dcterms:modified") == 1);
  CHECK(has(out, "<meta property=\"dcterms:modified\">2023-05-01T00:00:00Z</meta>"));
  CHECK(count(out, "<dc:subject>") == 2);
  CHECK_FALSE(has(out, "dc:publisher"));
  CHECK_FALSE(has(out, "dc:rights"));
  CHECK_FALSE(has(out, "dc:description"));
  CHECK(has(out, "<meta name=\"generator\" content=\"chaek 9\"/>"));
}

TEST_CASE("accessibility metadata follows from the pictures") {
  const std::string good = package(two_posts(), {true, false});
  CHECK(has(good, ">alternativeText<"));
  CHECK(has(good, "<meta property=\"schema:accessModeSufficient\">textual</meta>"));
  CHECK(has(good, "schema:accessibilityHazard\">none<"));
  CHECK(has(good, "모든 그림에 대체 텍스트가 있습니다."));
  const std::string poor = package(two_posts(), {true, true});
  CHECK_FALSE(has(poor, ">alternativeText<"));
  CHECK_FALSE(has(poor, "<meta property=\"schema:accessModeSufficient\">textual</meta>"));
  CHECK(has(poor, "대체 텍스트가 없는 그림이 있습니다."));
  book::Book english = two_posts();
  english.metadata.language = "en-GB";
  CHECK(has(package(english), "xml:lang=\"en\">Headings"));
}

TEST_CASE("the manifest lists each file once with its media type") {
  const std::string out = package(two_posts());
  CHECK(has(out,
            "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" "
            "properties=\"nav\"/>"));
  CHECK(has(out,
            "<item id=\"cover-picture\" href=\"images/cover.jpg\" media-type=\"image/jpeg\" "
            "properties=\"cover-image\"/>"));
  CHECK(has(out, "<meta name=\"cover\" content=\"cover-picture\"/>"));
  CHECK(has(out, "<item id=\"img001\" href=\"images/img001.png\" media-type=\"image/png\"/>"));
  CHECK(has(out, "<item id=\"img002\" href=\"images/img002.jpg\" media-type=\"image/jpeg\"/>"));
}

TEST_CASE("the cover's own picture is one file") {
  book::Book book = two_posts();
  book.cover = 1;
  const std::string out = package(book);
  CHECK_FALSE(has(out, "img002"));
  const CoverPicture cover{"", image::Format::jpeg};
  CHECK(FileNames(book, cover).picture(1) == "images/cover.jpg");
}

TEST_CASE("reading order: cover, title, front pages, contents, parts before their posts") {
  book::Book book = two_posts();
  book.chapters[0].kind = book::ChapterKind::front;
  book.chapters[0].id = "front1";
  book.parts = {{"part1", "봄", 1, 1}};
  const std::string out = package(book);
  CHECK(has(out,
            "<spine toc=\"ncx\">\n<itemref idref=\"cover\"/>\n<itemref idref=\"title-page\"/>\n"
            "<itemref idref=\"front1\"/>\n<itemref idref=\"nav\"/>\n<itemref idref=\"part1\"/>\n"
            "<itemref idref=\"post002\"/>\n</spine>"));
  book.chapters.clear();
  book.parts.clear();
  CHECK(has(package(book), "<itemref idref=\"title-page\"/>\n<itemref idref=\"nav\"/>\n</spine>"));
}

TEST_CASE("the spine follows the book's pieces and lists only what is there") {
  book::Book book = two_posts();
  using content::Piece;
  book.pieces = {Piece::half_title, Piece::colophon, Piece::posts, Piece::index};
  const std::string out = package(book);
  CHECK(has(out,
            "<spine toc=\"ncx\">\n<itemref idref=\"cover\"/>\n<itemref idref=\"colophon\"/>\n"
            "<itemref idref=\"post001\"/>\n<itemref idref=\"post002\"/>\n"
            "<itemref idref=\"index\"/>\n</spine>"));
  CHECK(has(out, "<item id=\"index\" href=\"index.xhtml\""));
  CHECK_FALSE(has(out, "title-page"));
  CHECK(has(out, "<item id=\"nav\""));  // EPUB demands it
}
