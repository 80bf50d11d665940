#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "layout/cover_motif.h"
#include "layout/layout_cover.h"
#include "unit/layout/pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

book::Book year_book(std::size_t posts, std::string title) {
  book::Book book;
  book.metadata.title = std::move(title);
  book.metadata.subtitle = "어느 해의 기록";
  book.metadata.authors = {"가나다"};
  book.metadata.years = "2023";
  book.metadata.language = "ko";
  for (std::size_t i = 0; i < posts; ++i) {
    book::Chapter& chapter = book.chapters.emplace_back();
    chapter.kind = book::ChapterKind::post;
    for (std::size_t j = 0; j <= i % 5; ++j) chapter.blocks.push_back(paragraph("글"));
  }
  return book;
}

struct Extent {
  Length right;
  Length bottom;
  std::string text;
};

/// How far the text of the cover reaches, and all of it.
Extent text_extent(const PageSet& cover) {
  Extent extent;
  for (const DrawItem& item : cover.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    Length x = run->x;
    for (const PlacedGlyph& glyph : run->glyphs) x += Length::units(glyph.advance);
    extent.right = std::max(extent.right, x);
    extent.bottom = std::max(extent.bottom, run->y);
    extent.text += run->text;
  }
  return extent;
}

}  // namespace

TEST_CASE("a cover's drawing has one weight for each post, and no more than fit") {
  CHECK(post_weights(year_book(0, ""), 10).empty());
  const auto few = post_weights(year_book(5, ""), 10);
  REQUIRE(few.size() == 5);
  CHECK(few.back() == 1);
  CHECK(std::is_sorted(few.begin(), few.end()));
  CHECK(post_weights(year_book(1001, ""), 40).size() <= 40);
}

TEST_CASE("the cover says title, subtitle, author and year inside its edges in every manner") {
  Pressroom room;
  for (const auto look :
       {style::CoverLook::strokes, style::CoverLook::bars, style::CoverLook::wreath}) {
    room.theme.details.cover = look;
    for (const char* title :
         {"비", "느리게 쌓은 한 해", "작은 도서관의 프로그램을 고치는 사람이 적은 열두 달의 기록",
          "Pneumonoultramicroscopicsilicovolcanoconiosis",
          "띄어쓰기가없는아주아주긴제목을붙인책"}) {
      for (const std::size_t posts : {std::size_t{0}, std::size_t{13}, std::size_t{500}}) {
        CAPTURE(static_cast<int>(look), title, posts);
        const PageSet cover = layout_cover(year_book(posts, title), room.theme, *room.fonts);
        REQUIRE(cover.pages.size() == 1);
        const Extent extent = text_extent(cover);
        CHECK(extent.right <= cover.width - Length::points(30));
        CHECK(extent.bottom <= cover.height - Length::points(30));
        for (const char* word : {"2023", "가나다"}) {
          CHECK(extent.text.find(word) != std::string::npos);
        }
        for (const DrawItem& item : cover.pages.front().items) {
          if (const auto* circle = std::get_if<FilledCircle>(&item)) {
            CHECK(circle->x - circle->radius >= Length{});
            CHECK(circle->x + circle->radius <= cover.width);
          }
        }
      }
    }
  }
}

TEST_CASE("the cover has the paper's shape, within what shelves show") {
  for (const char* paper : {"sinkuk", "a5", "200x200", "100x250"}) {
    CAPTURE(paper);
    Pressroom room(paper);
    const PageSet cover = layout_cover(year_book(3, "책"), room.theme, *room.fonts);
    const double shape = cover.height.points() / cover.width.points();
    CHECK(shape >= 1.333);
    CHECK(shape <= 1.601);
  }
}
