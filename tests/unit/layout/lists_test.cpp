#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "layout/page_dump.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;
using content::Piece;

namespace {

Length end_of(const GlyphRun& run) {
  Length end = run.x;
  for (const PlacedGlyph& glyph : run.glyphs) end += Length::units(glyph.advance);
  return end;
}

/// The runs of text on pages whose text lies in a node of `role`, by page.
std::map<std::size_t, std::vector<const GlyphRun*>> runs_in(const PageSet& pages,
                                                            StructureRole role) {
  const auto inside = [&](TagId tag) {
    for (; tag != 0; tag = pages.structure[tag].parent) {
      if (pages.structure[tag].role == role) return true;
    }
    return false;
  };
  std::map<std::size_t, std::vector<const GlyphRun*>> found;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    for (const DrawItem& item : pages.pages[p].items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && inside(run->tag)) found[p].push_back(run);
    }
  }
  return found;
}

/// A book of `count` short posts.
book::Book short_posts(std::uint32_t count) {
  book::Book book = small_book({});
  book.chapters.resize(count, book.chapters[0]);
  book.contents.clear();
  for (std::uint32_t i = 0; i < count; ++i) {
    book::ContentsEntry entry;
    entry.label = words("글 " + std::to_string(i));
    entry.place.chapter = i;
    book.contents.push_back(std::move(entry));
  }
  return book;
}

}  // namespace

TEST_CASE("an index of long entries stays within its columns and loses nothing") {
  Pressroom room;
  book::Book book = short_posts(700);
  book.pieces = {Piece::posts, Piece::index};
  book.index_title = "찾아보기";
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < 700; ++i) all.push_back(i);
  book.index = {{"ㄱ", {{"가을", all}, {"겨울", {3}}}}, {"ㄴ", {{"나무", {699}}}}};
  const PageSet pages = room.set(book);
  const auto runs = runs_in(pages, StructureRole::index);
  REQUIRE(runs.size() >= 2);
  const style::PageGeometry& page = room.theme.page;
  std::string text;
  for (const auto& [number, on_page] : runs) {
    std::set<std::int64_t> starts;
    for (const GlyphRun* run : on_page) {
      text += run->text;
      CAPTURE(number, run->text);
      CHECK(run->y < page.height - page.foot);
      CHECK(run->y > page.head);
      const Length left = number % 2 == 0 ? page.inner : page.outer;
      const Length middle = left + page.measure() / 2;
      CHECK((end_of(*run) < middle || run->x > middle));
      CHECK(end_of(*run) <= left + page.measure());
    }
  }
  for (std::uint32_t i = 1; i < 700; ++i) {
    if (text.find(", " + std::to_string(i) + ",") == std::string::npos && i > 1 && i < 699) {
      FAIL_CHECK("not in the index: " << i);
    }
  }
  CHECK(text.ends_with("나무\u2002700"));
}

TEST_CASE("columns of the index's last page end alike") {
  Pressroom room;
  book::Book book = short_posts(2);
  book.pieces = {Piece::posts, Piece::index};
  book.index.push_back({"ㄱ", {}});
  for (int i = 10; i < 30; ++i) book.index[0].entries.push_back({"말" + std::to_string(i), {0}});
  const PageSet pages = room.set(book);
  const auto runs = runs_in(pages, StructureRole::index);
  REQUIRE(runs.size() == 1);
  std::map<bool, std::set<std::int64_t>> lines;
  const style::PageGeometry& page = room.theme.page;
  const Length middle = page.inner + page.measure() / 2;
  for (const GlyphRun* run : runs.begin()->second) lines[run->x > middle].insert(run->y.units());
  const auto left = static_cast<int>(lines[false].size());
  const auto right = static_cast<int>(lines[true].size());
  CHECK(left + right == 21);
  CHECK(left - right <= 1);
  CHECK(left >= right);
}

TEST_CASE("a small page has an index of one column") {
  Pressroom room("90x120mm");
  book::Book book = short_posts(1);
  book.pieces = {Piece::posts, Piece::index};
  book.index = {{"ㄱ", {{"가을", {0}}, {"겨울", {0}}}}};
  const PageSet pages = room.set(book);
  std::set<std::int64_t> starts;
  for (const auto& [number, on_page] : runs_in(pages, StructureRole::index)) {
    for (const GlyphRun* run : on_page) {
      if (run->text.find("울") != std::string::npos || run->text.find("을") != std::string::npos) {
        starts.insert(run->x.units());
      }
    }
  }
  CHECK(starts.size() == 1);
}

TEST_CASE("long entries of the contents wrap, hang and leave the page number alone") {
  Pressroom room;
  book::Book book = short_posts(40);
  for (std::size_t i = 0; i < book.contents.size(); ++i) {
    std::string label = std::to_string(i) + "째 글:";
    for (std::size_t k = 0; k < i; ++k) label += " 긴제목";
    book.contents[i].label = words(label + (i % 3 == 0 ? std::string(i, 'x') : ""));
  }
  const PageSet pages = room.set(book);
  const style::PageGeometry& page = room.theme.page;
  std::size_t numbers = 0;
  for (const auto& [number, on_page] : runs_in(pages, StructureRole::contents)) {
    const Length left = number % 2 == 0 ? page.inner : page.outer;
    std::map<std::int64_t, Length> text_ends;
    for (const GlyphRun* run : on_page) {
      if (pages.structure[run->tag].role == StructureRole::reference) continue;
      Length& end = text_ends[run->y.units()];
      end = std::max(end, end_of(*run));
    }
    for (const GlyphRun* run : on_page) {
      if (pages.structure[run->tag].role != StructureRole::reference) continue;
      ++numbers;
      CAPTURE(run->text);
      CHECK(run->x > text_ends[run->y.units()] + run->size / 2);
      const Length rest = left + page.measure() - end_of(*run);
      CHECK(rest.units() * rest.units() <= 4);
    }
  }
  CHECK(numbers == 40);
}
