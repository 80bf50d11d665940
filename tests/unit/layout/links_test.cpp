#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "layout/page_dump.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

content::Inline link_to(content::Target target, content::Inlines children) {
  content::Link link;
  link.children = std::move(children);
  link.target = std::move(target);
  return {std::move(link), {}};
}

content::Inline picture() {
  content::Picture made;
  made.target = content::PictureIndex{0};
  made.alt = "바다";
  return {std::move(made), {}};
}

/// A book of two posts; the first holds `blocks`, and a picture is there for them.
book::Book book_of(content::Blocks blocks) {
  book::Book book = small_book(std::move(blocks));
  book::Chapter second = small_book({paragraph(prose())}).chapters[0];
  second.id = "post002";
  second.title = words("둘째 글");
  book.chapters.push_back(std::move(second));
  book.contents.push_back({book::ContentsEntry::Kind::chapter, 1, words("둘째 글"), 0, {1, ""}});
  image::Identity identity;
  identity.format = image::Format::png;
  identity.width = 400;
  identity.height = 300;
  book.pictures.push_back({"바다.png", nullptr, identity});
  return book;
}

/// Everything of one kind on the pages.
template <class Item>
std::vector<Item> all(const PageSet& pages) {
  std::vector<Item> found;
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      if (const auto* one = std::get_if<Item>(&item)) found.push_back(*one);
    }
  }
  return found;
}

/// The text of the pages within elements of `role`.
std::string text_in(const PageSet& pages, StructureRole role) {
  std::string text;
  for (const GlyphRun& run : all<GlyphRun>(pages)) {
    for (TagId node = run.tag; node != 0; node = pages.structure[node].parent) {
      if (pages.structure[node].role != role) continue;
      text += run.text;
      break;
    }
  }
  return text;
}

/// The font of the first run in which `text` stands.
const text::Font* font_of(const PageSet& pages, std::string_view text) {
  for (const GlyphRun& run : all<GlyphRun>(pages)) {
    if (run.text.find(text) != std::string::npos) return run.font;
  }
  return nullptr;
}

bool is_link_to(const LinkArea& area, std::string_view url) {
  const auto* address = std::get_if<std::string>(&area.target);
  return address != nullptr && *address == url;
}

std::size_t links_to(const PageSet& pages, std::string_view url) {
  const std::vector<LinkArea> areas = all<LinkArea>(pages);
  return static_cast<std::size_t>(std::count_if(
      areas.begin(), areas.end(), [&](const LinkArea& area) { return is_link_to(area, url); }));
}

}  // namespace

TEST_CASE("a picture that is a link is where its link can be clicked on") {
  const std::string url = "https://film.example/1";
  for (const content::Target& target :
       {content::Target(content::Place{1, ""}), content::Target(content::ExternalAddress{url})}) {
    content::Figure figure;
    figure.pictures = {link_to(target, {picture()})};
    Pressroom room;
    const PageSet pages = room.set(book_of({{std::move(figure), {}}}));
    const std::vector<PlacedPicture> pictures = all<PlacedPicture>(pages);
    REQUIRE(pictures.size() == 1);
    const Rectangle box = pictures[0].area;
    int found = 0;
    for (const LinkArea& area : all<LinkArea>(pages)) {
      if (area.area.y != box.y || area.area.height != box.height) continue;
      ++found;
      CHECK(area.area.x == box.x);
      CHECK(area.area.width == box.width);
      CHECK(pages.structure[area.tag].role == StructureRole::link);
      CHECK(pages.structure[pictures[0].tag].parent == area.tag);
      CHECK(std::holds_alternative<std::string>(area.target) == (target.index() == 2));
    }
    CHECK(found == 1);
    const std::string caption = text_in(pages, StructureRole::caption);
    const bool outside = std::holds_alternative<content::ExternalAddress>(target);
    if (outside) CHECK(caption == "(" + url + ")");
    if (!outside) CHECK(caption.starts_with("(☞ "));
    if (!outside) CHECK(caption.ends_with("쪽)"));
  }
}

TEST_CASE("addresses that pages say can be clicked on") {
  const std::string url = "https://a.example/b";
  const auto set = [&](base::LinkNotes how) {
    content::Inlines line = words("앞의 글 ");
    line.push_back(link_to(content::ExternalAddress{url}, words("고리")));
    Pressroom room;
    room.pages.links = how;
    return room.set(book_of({{content::Paragraph{std::move(line)}, {}}}));
  };
  CHECK(links_to(set(base::LinkNotes::none), url) == 1);
  CHECK(links_to(set(base::LinkNotes::notes), url) == 2);
  CHECK(links_to(set(base::LinkNotes::in_line), url) == 2);
}

TEST_CASE("the address of a card can be clicked on") {
  content::LinkCard card;
  card.title = {link_to(content::ExternalAddress{"https://a.example/b"}, words("영상"))};
  card.address = "https://a.example/b";
  Pressroom room;
  CHECK(links_to(room.set(book_of({{std::move(card), {}}})), "https://a.example/b") == 2);
}

TEST_CASE("what pages say of a link among bold words is not bold") {
  const auto strong = [](content::Inline link) {
    content::Inlines line = words("앞의 글 www ");
    line.push_back({content::Styled{content::InlineStyle::strong, {std::move(link)}}, {}});
    return content::Block{content::Paragraph{std::move(line)}, {}};
  };
  Pressroom room;
  room.pages.links = base::LinkNotes::in_line;
  const PageSet pages = room.set(
      book_of({strong(link_to(content::Place{1, ""}, words("연못가"))),
               strong(link_to(content::ExternalAddress{"https://a.example/b"}, words("바깥")))}));
  const text::Font* plain = font_of(pages, "앞의");
  REQUIRE(plain != nullptr);
  CHECK(font_of(pages, "연못가") != plain);
  CHECK(font_of(pages, "쪽)") == plain);
  CHECK(font_of(pages, "https://") == font_of(pages, "www"));
}
