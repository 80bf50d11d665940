#include "layout/assemble.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "layout/page_dump.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;
using content::Piece;

namespace {

/// Two parts of two posts each; every post fills some pages.
book::Book parted_book() {
  book::Book book = small_book({});
  book.chapters.clear();
  book.contents.clear();
  for (std::uint32_t i = 0; i < 4; ++i) {
    book::Chapter chapter;
    chapter.id = "post" + std::to_string(i);
    chapter.title = words("글" + std::to_string(i));
    chapter.language = "ko";
    for (int k = 0; k < 15; ++k) chapter.blocks.push_back(paragraph(prose()));
    if (i % 2 == 0) {
      const auto part = static_cast<std::uint32_t>(book.parts.size());
      book.parts.push_back(
          {"part" + std::to_string(part), std::to_string(2022 + part) + "년", i, 2});
      book.contents.push_back(
          {book::ContentsEntry::Kind::part, 1, words(book.parts.back().title), part, {}});
    }
    book.contents.push_back({book::ContentsEntry::Kind::chapter, 2, chapter.title, 0, {i, ""}});
    book.chapters.push_back(std::move(chapter));
  }
  book.index_title = "찾아보기";
  book.index = {{"ㄱ", {{"가을", {0, 2}}, {"겨울", {3}}}}};
  book.colophon.groups = {{{"지은이", "나루", {}}}};
  book.colophon.copyright = "ⓒ 나루";
  return book;
}

/// What a page says, run by run; its furniture only, where `furniture`.
std::string text_of(const PageSet& pages, std::size_t page, bool furniture) {
  std::string text;
  for (const DrawItem& item : pages.pages[page].items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    const bool artifact = pages.structure[run->tag].role == StructureRole::artifact;
    if (artifact == furniture) text += run->text + "/";
  }
  return text;
}

/// The first page (from 0) that says `text` outside of its furniture.
std::size_t page_of(const PageSet& pages, const std::string& text) {
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    if (text_of(pages, p, false).starts_with(text)) return p;
  }
  FAIL("on no page: " << text);
  return 0;
}

}  // namespace

TEST_CASE("on paper parts open on a recto with a blank back, and blank pages hold nothing") {
  Pressroom room;
  const PageSet pages = room.set(parted_book());
  const std::size_t body = pages.labels[1].first;
  CHECK(body % 2 == 0);
  CHECK(pages.facing);
  std::size_t blanks = 0;
  for (const Page& page : pages.pages) blanks += page.items.empty() ? 1U : 0U;
  CHECK(blanks >= 4);  // behind the title, the contents, both parts
  for (const std::string part : {"2022년", "2023년"}) {
    const std::size_t page =
        pages.destinations[pages.outline[part == "2022년" ? 0 : 3].destination].page;
    CHECK(text_of(pages, page, false) == part + "/");
    CHECK(page % 2 == 0);
    CHECK(text_of(pages, page, true).empty());
    CHECK(pages.pages[page + 1].items.empty());
  }
}

TEST_CASE("a chapter's first page has its folio but no running head") {
  Pressroom room;
  const PageSet pages = room.set(parted_book());
  const std::size_t body = pages.labels[1].first;
  const std::size_t first = pages.destinations[pages.outline[1].destination].page;
  CHECK(text_of(pages, first, true) == std::to_string(first - body + 1) + "/");
  const std::string after = text_of(pages, first + 1, true);
  CHECK(after == "작은 책/" + std::to_string(first - body + 2) + "/");
  CHECK(text_of(pages, first + 2, true).starts_with("글0/"));
}

TEST_CASE("running heads are chosen for each side, and long ones are cut") {
  Pressroom room;
  book::Book book = parted_book();
  book.metadata.title =
      "제목이 아주 긴 책은 면주가 한 줄에 들어가지 않으므로 어디선가 잘려야 하는데 "
      "그 자리에는 말줄임표가 선다는 것을 보여 주는 제목";
  room.pages.verso = content::RunningHead::part;
  room.pages.recto = content::RunningHead::book;
  const PageSet pages = room.set(book);
  const std::size_t first = pages.destinations[pages.outline[4].destination].page;
  const std::size_t verso = first % 2 == 0 ? first + 1 : first + 2;
  CHECK(text_of(pages, verso, true).starts_with("2023년/"));
  const std::string recto = text_of(pages, verso + 1, true);
  CHECK(recto.find("제목이 아주 긴 책은") == 0);
  CHECK(recto.find("…/") != std::string::npos);
  room.pages.verso = room.pages.recto = content::RunningHead::none;
  const PageSet bare = room.set(book);
  CHECK(text_of(bare, first + 1, true) == text_of(bare, first + 1, true));
  CHECK(text_of(bare, verso, true).find("2023년") == std::string::npos);
}

TEST_CASE("posts open on a recto when they are told to") {
  Pressroom room;
  room.pages.posts = content::OpensOn::recto;
  room.pages.parts = content::OpensOn::any;
  const PageSet pages = room.set(parted_book());
  for (const std::size_t entry : {1U, 2U, 4U, 5U}) {
    CHECK(pages.destinations[pages.outline[entry].destination].page % 2 == 0);
  }
}

TEST_CASE("for a screen no page is blank, both margins are even, links have their colour") {
  Pressroom room;
  room.pages.edition = content::Edition::screen;
  book::Book book = parted_book();
  content::Inlines link = {{content::Link{"", "", words("가리킴"), content::Place{1, ""}}, {}}};
  book.chapters[0].blocks.insert(book.chapters[0].blocks.begin(),
                                 {content::Paragraph{std::move(link)}, {}});
  const auto color_of_link = [](const PageSet& pages) {
    for (const Page& page : pages.pages) {
      for (const DrawItem& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run != nullptr && run->text == "가리킴") return run->color;
      }
    }
    FAIL("the link is gone");
    return Color{};
  };
  const PageSet pages = room.set(book);
  CHECK_FALSE(pages.facing);
  Length left = pages.width;
  for (const Page& page : pages.pages) {
    CHECK_FALSE(page.items.empty());
    for (const DrawItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) left = std::min(left, run->x);
    }
  }
  CHECK(left == (room.theme.page.inner + room.theme.page.outer) / 2);
  CHECK(color_of_link(pages) == room.theme.style(style::Role::link).color);
  room.pages.edition = content::Edition::print;
  CHECK(color_of_link(room.set(book)) == room.theme.style(style::Role::body).color);
}

TEST_CASE("pieces stand in the book's order, and page numbers are right wherever they stand") {
  Pressroom room;
  book::Book book = parted_book();
  book.contents.push_back({book::ContentsEntry::Kind::index, 1, words("찾아보기"), 0, {}});
  book.pieces = {Piece::contents, Piece::half_title, Piece::title,
                 Piece::posts,    Piece::index,      Piece::colophon};
  const PageSet pages = room.set(book);
  CHECK(page_of(pages, "차례") == 0);
  CHECK(page_of(pages, "작은 책") == 2);
  const std::size_t body = pages.labels[1].first;
  const std::size_t index = page_of(pages, "찾아보기");
  CHECK(pages.destinations[pages.outline.back().destination].page == index);
  CHECK(text_of(pages, 0, false).ends_with(std::to_string(index - body + 1) + "/"));
  const std::size_t colophon = pages.pages.size() - 1;
  CHECK(text_of(pages, colophon, false) == "작은 책/지은이/나루/ⓒ 나루/");
  CHECK(text_of(pages, colophon, true).empty());
  // The contents list may also come after what it lists.
  book.pieces = {Piece::posts, Piece::contents, Piece::index};
  const PageSet turned = room.set(book);
  REQUIRE(turned.labels.size() == 1);
  const std::size_t list = page_of(turned, "차례");
  const std::size_t moved = page_of(turned, "찾아보기");
  CHECK(list < moved);
  CHECK(text_of(turned, list, false).ends_with(std::to_string(moved + 1) + "/"));
}

TEST_CASE("a colophon of several groups lies on one page") {
  Pressroom room;
  book::Book book = parted_book();
  book.pieces = {Piece::posts, Piece::colophon};
  for (std::size_t groups = 1; groups < 6; ++groups) {
    book.colophon.groups.assign(groups, {{"지은이", "나루", {}}, {"펴낸곳", "나루터", {}}});
    const PageSet pages = room.set(book);
    const std::string last = text_of(pages, pages.pages.size() - 1, false);
    CAPTURE(groups, last);
    CHECK(last.starts_with("작은 책/"));
    CHECK(last.ends_with("ⓒ 나루/"));
  }
}

TEST_CASE("structure follows the pages: title, contents, text, index, colophon") {
  Pressroom room;
  book::Book book = parted_book();
  book.pieces = {Piece::half_title, Piece::title, Piece::contents,
                 Piece::posts,      Piece::index, Piece::colophon};
  const PageSet pages = room.set(book);
  TagId last = 0;
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || pages.structure[run->tag].role == StructureRole::artifact) continue;
      TagId top = run->tag;
      while (pages.structure[top].parent != 0) top = pages.structure[top].parent;
      CHECK(top >= last);
      last = top;
    }
  }
}
