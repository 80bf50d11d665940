#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "layout/page_dump.h"
#include "layout/page_slots.h"
#include "layout/shaped_paragraph.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

content::Inline link_to(content::Target target, std::string text) {
  content::Link link;
  link.children = words(std::move(text));
  link.target = std::move(target);
  return {std::move(link), {}};
}

/// `posts` posts of some pages each; the first leads to the last and to a heading there.
book::Book linked_book(std::uint32_t posts) {
  book::Book book = small_book({});
  book.chapters.clear();
  book.contents.clear();
  for (std::uint32_t i = 0; i < posts; ++i) {
    book::Chapter chapter;
    chapter.id = "post" + std::to_string(i);
    chapter.title = words("글" + std::to_string(i));
    chapter.language = "ko";
    if (i == 0) {
      content::Inlines line = words(prose() + " 이 이야기는 ");
      line.push_back(link_to(content::Place{posts - 1, ""}, "마지막 글"));
      for (content::Inline& node : words("에서 이어진다. " + prose() + " ")) line.push_back(node);
      line.push_back(link_to(content::Place{posts - 1, "end"}, "그 끝"));
      line.push_back(link_to(content::Place{posts - 1, "end"}, "다시"));
      line.push_back(link_to(content::ExternalAddress{"https://example.org/"}, "바깥"));
      chapter.blocks.push_back({content::Paragraph{std::move(line)}, {}});
    }
    for (int k = 0; k < 15; ++k) chapter.blocks.push_back(paragraph(prose()));
    chapter.blocks.push_back(heading(2, "끝", "end"));
    chapter.blocks.push_back(paragraph(prose()));
    book.contents.push_back({book::ContentsEntry::Kind::chapter, 1, chapter.title, 0, {i, ""}});
    book.chapters.push_back(std::move(chapter));
  }
  return book;
}

std::string text_of(const PageSet& pages, StructureRole role) {
  std::string all;
  for (const PageText& text : page_texts(pages)) {
    if (text.inline_role == role || text.role == role) all += text.text + '|';
  }
  return all;
}

/// What stands in elements of `role`.
std::string text_in(const PageSet& pages, StructureRole role) {
  std::string all;
  for (const PageText& text : page_texts(pages)) {
    for (TagId node = text.node; node != 0; node = pages.structure[node].parent) {
      if (pages.structure[node].role == role) all += text.text + '|';
    }
  }
  return all;
}

std::string notes_of(const PageSet& pages) {
  return text_in(pages, StructureRole::note);
}

std::string end_list_of(const PageSet& pages) {
  return text_in(pages, StructureRole::list_item);
}

/// The number that the page of the destination of `place` bears.
std::string label_of(const PageSet& pages, const std::string& title, int occurrence) {
  for (const OutlineEntry& entry : pages.outline) {
    if (entry.title != title || occurrence-- > 0) continue;
    return std::to_string(pages.destinations[entry.destination].page - pages.labels[1].first + 1);
  }
  return {};
}

/// Where the runs of a page end furthest to the right, less the text block's edge.
Length overhang(const Page& page, const PageSet& pages) {
  Length most = Length::points(-1000);
  const Length edge = page.text_block.x + page.text_block.width;
  for (const DrawItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || pages.structure[run->tag].role == StructureRole::artifact) continue;
    Length x = run->x;
    for (const PlacedGlyph& glyph : run->glyphs) x += Length::units(glyph.advance);
    most = std::max(most, x - edge);
  }
  return most;
}

}  // namespace

TEST_CASE("in print a link names the page it leads to, once in a paragraph") {
  Pressroom room;
  const PageSet pages = room.set(linked_book(12));
  const std::string last = label_of(pages, "글11", 0);
  REQUIRE(last.size() == 2);
  const std::string references = text_of(pages, StructureRole::reference);
  CHECK(references.find("(☞ " + last + "쪽)") != std::string::npos);
  std::size_t count = 0;
  for (std::size_t at = references.find("☞"); at != std::string::npos;
       at = references.find("☞", at + 1)) {
    ++count;
  }
  CHECK(count == 2);
  CHECK(references.find("00") == std::string::npos);
  const std::string notes = notes_of(pages);
  CHECK(notes.find("https://example.org/") != std::string::npos);
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr) CHECK(run->slot.line == PageSlot::Line::none);
    }
  }
}

TEST_CASE("on a screen, and where nothing is wanted, links say nothing more") {
  Pressroom room;
  room.pages.edition = content::Edition::screen;
  const book::Book book = linked_book(3);
  const std::string screen = text_of(room.set(book), StructureRole::reference);
  CHECK(screen.find("☞") == std::string::npos);
  room.pages.links = base::LinkNotes::in_line;
  const PageSet told = room.set(book);
  CHECK(text_of(told, StructureRole::reference).find("☞") != std::string::npos);
  CHECK(notes_of(told).empty());
  room.pages.edition = content::Edition::print;
  room.pages.links = base::LinkNotes::none;
  CHECK(text_of(room.set(book), StructureRole::reference).find("☞") == std::string::npos);
}

TEST_CASE("a number narrower than its room leaves no gap: the line stays as wide as it was") {
  Pressroom room;
  // The first post pretends to be long: three digits are kept for a page of one.
  book::Book book = linked_book(2);
  for (content::Block& block : book.chapters[0].blocks) block.span = {nullptr, 0, 400'000};
  const PageSet pages = room.set(book);
  const std::string references = text_of(pages, StructureRole::reference);
  const std::string page = label_of(pages, "글1", 0);
  REQUIRE(page.size() == 1);
  CHECK(references.find("(☞ " + page + "쪽)") != std::string::npos);
  const Page& first = pages.pages[pages.labels[1].first];
  // Full lines end at the edge (commas hang beyond it, by less than a letter).
  const Length over = overhang(first, pages);
  CHECK(over > Length::points(-0.1));
  CHECK(over < Length::points(6));
}

TEST_CASE("English says it in its own way") {
  Pressroom room;
  book::Book book = linked_book(12);
  for (book::Chapter& chapter : book.chapters) chapter.language = "en";
  const std::string references = text_of(room.set(book), StructureRole::reference);
  CHECK(references.find("(☞ p. ") != std::string::npos);
  CHECK(references.find("쪽") == std::string::npos);
}

namespace {

/// A line of three runs, "가 나" of 20 points, a slot of two digits, "다", in `font`.
std::vector<DrawItem> line_with_slot(const text::Font& font, PageSlot::Line kind,
                                     std::int32_t space = 1800) {
  const auto run = [&](double x, std::string text, std::vector<PlacedGlyph> glyphs) {
    GlyphRun made;
    made.font = &font;
    made.size = Length::points(10);
    made.x = Length::points(x);
    made.text = std::move(text);
    made.glyphs = std::move(glyphs);
    return made;
  };
  const std::uint32_t zero = font.nominal_glyph(U'0');
  const std::int32_t digit =
      scale_units(font.advance(zero), Length::points(10), font.units_per_em());
  std::vector<DrawItem> line;
  line.emplace_back(run(0, "가 나",
                        {{1, 17'000 - space, 0, 0, 0},
                         {font.nominal_glyph(U' '), space, 0, 0, 3},
                         {1, 3000, 0, 0, 4}}));
  GlyphRun slot = run(20, "00", {{zero, digit, 0, 0, 0}, {zero, digit + 700, 0, 0, 1}});
  slot.slot = {0, 1, 2, kind};
  line.emplace_back(std::move(slot));
  const double after = 20 + 2 * Length::units(digit).points() + 0.7;
  line.emplace_back(run(after, "다", {{1, 8000, 0, 0, 0}}));
  LinkArea area;
  area.area = {Length::points(0), Length{}, Length::points(after + 8), Length::points(10)};
  line.emplace_back(area);
  return line;
}

}  // namespace

TEST_CASE("what a number leaves of its room goes where the line's kind wants it") {
  Pressroom room;
  const text::Font& font = room.fonts->first_face({});
  const Length digit = Length::units(
      scale_units(font.advance(font.nominal_glyph(U'0')), Length::points(10), font.units_per_em()));
  const auto filled = [&](PageSlot::Line kind, const std::string& label) {
    std::vector<DrawItem> line = line_with_slot(font, kind);
    fill_page_slots({label}, line);
    return line;
  };
  const auto run = [](const std::vector<DrawItem>& line, std::size_t i) {
    return std::get<GlyphRun>(line[i]);
  };
  const Length after = run(line_with_slot(font, PageSlot::Line::fixed), 2).x;

  const auto left = filled(PageSlot::Line::flush_left, "0");
  CHECK(run(left, 1).text == "0");
  CHECK(run(left, 1).glyphs.back().advance == digit.units() + 700);
  CHECK(run(left, 0).x == Length{});
  CHECK(run(left, 2).x == after - digit);
  CHECK(std::get<LinkArea>(left[3]).area.width == after + Length::points(8) - digit);

  const auto justified = filled(PageSlot::Line::justified, "0");
  CHECK(run(justified, 0).glyphs[1].advance == 1800 + digit.units());
  CHECK(run(justified, 1).x == Length::points(20) + digit);
  CHECK(run(justified, 2).x == after);

  const auto right = filled(PageSlot::Line::flush_right, "0");
  CHECK(run(right, 0).x == digit);
  CHECK(run(right, 2).x == after);

  const auto centered = filled(PageSlot::Line::centered, "0");
  CHECK(run(centered, 0).x == digit / 2);
  CHECK(run(centered, 2).x == after - digit + digit / 2);

  const auto fixed = filled(PageSlot::Line::fixed, "0");
  CHECK(run(fixed, 1).x == Length::points(20) + digit);
  CHECK(run(fixed, 2).x == after);

  // More digits than were expected: the line's spaces give way, each by half at most.
  const auto wide = filled(PageSlot::Line::justified, "000");
  CHECK(run(wide, 0).glyphs[1].advance == 900);
  CHECK(run(wide, 2).x == after + digit - Length::units(900));

  // No line gets too loose: it is set short.
  std::vector<DrawItem> loose = line_with_slot(font, PageSlot::Line::justified, 9000);
  fill_page_slots({"0"}, loose);
  const std::int32_t natural =
      scale_units(font.advance(font.nominal_glyph(U' ')), Length::points(10), font.units_per_em());
  CHECK(run(loose, 0).glyphs[1].advance == natural);
  CHECK(run(loose, 2).x == after - digit - Length::units(9000 - natural));

  // A slot whose number is not known goes on waiting, and its line can be found.
  std::vector<DrawItem> waiting = line_with_slot(font, PageSlot::Line::justified);
  fill_page_slots({""}, waiting);
  CHECK(run(waiting, 1).text == "00");
  const std::vector<ItemRange> lines = waiting_lines(waiting);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].begin == 0);
  CHECK(lines[0].end == 4);
  CHECK(waiting_lines(loose).empty());
}

TEST_CASE("addresses that would crowd a page are a list at the chapter's end") {
  Pressroom room;
  const auto with_links = [&](int count) {
    content::Blocks blocks = {paragraph(prose())};
    for (int i = 0; i < count; ++i) {
      content::Inlines line;
      const std::string url = "https://example.org/" + std::to_string(i);
      line.push_back(link_to(content::ExternalAddress{url}, "바깥"));
      blocks.push_back({content::Paragraph{std::move(line)}, {}});
    }
    blocks.push_back(paragraph(prose()));
    return room.set(small_book(std::move(blocks)));
  };
  const PageSet few = with_links(4);
  CHECK(notes_of(few).find("https://example.org/3") != std::string::npos);
  CHECK(end_list_of(few).empty());
  const PageSet many = with_links(20);
  CHECK(notes_of(many).empty());
  const std::string list = end_list_of(many);
  CHECK(list.starts_with("1)|https://example.org/0|2)|https://example.org/1|"));
  CHECK(list.ends_with("20)|https://example.org/19|"));
  CHECK(text_of(many, StructureRole::reference).find("|1)|2)|3)|") != std::string::npos);
}

TEST_CASE("a table on a page of its own leaves no room for notes: they stand at the end") {
  Pressroom room;
  bool turned = false;
  for (std::uint32_t columns = 6; columns < 20; ++columns) {
    content::Table table;
    table.column_count = columns;
    for (std::uint32_t r = 0; r < 8; ++r) {
      content::TableRow row;
      for (std::uint32_t c = 0; c < columns; ++c) {
        content::TableCell cell;
        content::Inlines line = words(c % 2 == 0 ? "서울특별시 종로구" : "8.2시간");
        if (r == 0 && c == 0) {
          line.push_back(link_to(content::ExternalAddress{"https://example.org/a"}, "바깥"));
        }
        cell.content.push_back({content::Paragraph{std::move(line)}, {}});
        row.cells.push_back(std::move(cell));
      }
      table.body.push_back(std::move(row));
    }
    content::Blocks blocks = {paragraph(prose())};
    blocks.push_back({std::move(table), {}});
    blocks.push_back(paragraph(prose()));
    const PageSet pages = room.set(small_book(std::move(blocks)));
    CAPTURE(columns);
    const bool sideways = std::any_of(pages.pages.begin(), pages.pages.end(), [](const Page& page) {
      return page.sideways.begin < page.sideways.end;
    });
    const std::string where = sideways ? end_list_of(pages) : notes_of(pages);
    CHECK(where.find("https://example.org/a") != std::string::npos);
    turned = turned || sideways;
  }
  CHECK(turned);
}

TEST_CASE("a card is a title and a small address, never torn") {
  Pressroom room;
  content::Link link;
  link.children = words("바다의 소리");
  link.target = content::ExternalAddress{"https://example.org/1"};
  content::Blocks blocks;
  for (int i = 0; i < 40; ++i) {
    content::LinkCard card;
    card.title.push_back({link, {}});
    card.address = "https://example.org/" + std::to_string(i);
    blocks.push_back(paragraph(prose()));
    blocks.push_back({std::move(card), {}});
  }
  const PageSet pages = room.set(small_book(std::move(blocks)));
  std::size_t titles = 0;
  std::size_t addresses = 0;
  for (const Page& page : pages.pages) {
    std::size_t here = 0;
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr) continue;
      if (run->text.find("바다의 소리") != std::string::npos) ++here;
      if (run->text.find("https://example.org/") == std::string::npos) continue;
      ++addresses;
      REQUIRE(here > 0);
      --here;
      ++titles;
    }
    CHECK(here == 0);
  }
  CHECK(titles == 40);
  CHECK(addresses == 40);
}
