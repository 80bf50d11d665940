#include <algorithm>
#include <string>
#include <variant>

#include "layout/layout_wrap.h"
#include "layout/set_spine.h"
#include "unit/layout/pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

book::Book small_book() {
  book::Book book;
  book.metadata.title = "느린 책 2023";
  book.metadata.authors = {"가나다"};
  book.metadata.language = "ko";
  book.metadata.years = "2023";
  book::Chapter& chapter = book.chapters.emplace_back();
  chapter.kind = book::ChapterKind::post;
  chapter.blocks.push_back(paragraph("글"));
  return book;
}

Wrap wrap_of(const Pressroom& room, const WrapShape& shape, const book::CoverText& text,
             base::Diagnostics& diagnostics) {
  return layout_wrap(small_book(), text, shape, room.theme, *room.fonts, diagnostics);
}

/// The text whose runs begin in [left, right).
std::string text_between(const Wrap& wrap, Length left, Length right) {
  std::string text;
  for (const DrawItem& item : wrap.pages.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run != nullptr && run->x >= left && run->x < right) text += run->text;
  }
  return text;
}

}  // namespace

TEST_CASE("a spine is as thick as its leaves and a millimetre") {
  const Length sheet = Length::millimetres(0.1);
  CHECK(spine_width(200, sheet) == sheet * 100 + Length::millimetres(1));
  CHECK(spine_width(201, sheet) == sheet * 101 + Length::millimetres(1));
}

TEST_CASE("a wrap is flap, back, spine, front and flap") {
  const Pressroom room;
  base::Diagnostics diagnostics;
  WrapShape shape;
  shape.spine = Length::millimetres(12);
  shape.flaps = Length::millimetres(90);
  book::CoverText text;
  text.blurb = "뒤표지";
  text.isbn = text.printed = "9791160504439";
  const Wrap wrap = wrap_of(room, shape, text, diagnostics);
  CHECK(diagnostics.items().empty());
  const Length page = room.theme.page.width;
  CHECK(wrap.pages.width == 2 * page + shape.spine + 2 * shape.flaps);
  const Length spine = shape.flaps + page;
  CHECK(wrap.folds ==
        std::vector<Length>{shape.flaps, spine, spine + shape.spine, spine + shape.spine + page});
  CHECK(text_between(wrap, spine, spine + shape.spine) == "느린책2023가나다");
  CHECK(text_between(wrap, shape.flaps, spine).find("뒤표지") != std::string::npos);
  CHECK(text_between(wrap, spine + shape.spine, wrap.pages.width).find("느린") !=
        std::string::npos);
}

TEST_CASE("a thin spine stays empty, a Latin one is turned") {
  const Pressroom room;
  base::Diagnostics diagnostics;
  WrapShape shape;
  shape.spine = Length::millimetres(4.9);
  const Length page = room.theme.page.width;
  const Wrap thin = wrap_of(room, shape, {}, diagnostics);
  CHECK(text_between(thin, page, page + shape.spine).empty());
  shape.spine = Length::millimetres(9);
  shape.spine_text = SpineText::turned;
  const Wrap turned = wrap_of(room, shape, {}, diagnostics);
  CHECK(turned.pages.pages.front().clockwise);
  CHECK(turned.pages.pages.front().sideways.begin < turned.pages.pages.front().sideways.end);
  CHECK(stands_upright("느린 책"));
  CHECK_FALSE(stands_upright("Slow 책"));
}

TEST_CASE("a blurb too long for the back is told") {
  const Pressroom room;
  base::Diagnostics diagnostics;
  book::CoverText text;
  for (int i = 0; i < 2000; ++i) text.blurb += "긴 글 ";
  wrap_of(room, {}, text, diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "cover-full");
}
