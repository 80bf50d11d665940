#include "layout/layout_book.h"

#include <algorithm>
#include <map>
#include <string>
#include <variant>

#include "layout/page_dump.h"
#include "pressroom.h"

using namespace chaek;
using namespace chaek::layout;

namespace {

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

/// All text of one role, in order.
std::string text_of(const PageSet& pages, StructureRole role) {
  std::string text;
  for (const PageText& piece : page_texts(pages)) {
    if (piece.role == role && piece.inline_role == StructureRole::span) text += piece.text + "\n";
  }
  return text;
}

/// The page (from 0) where `text` first stands, as an entry that begins with it.
std::uint32_t page_of(const PageSet& pages, StructureRole role, std::string_view text) {
  for (const PageText& piece : page_texts(pages)) {
    if (piece.role == role && piece.text.starts_with(text)) return piece.page;
  }
  FAIL("not on any page: " << text);
  return 0;
}

content::Blocks many_paragraphs(int count) {
  content::Blocks blocks;
  for (int i = 0; i < count; ++i) blocks.push_back(paragraph(std::to_string(i) + "째. " + prose()));
  return blocks;
}

content::Table numbers_table(int rows) {
  content::Table table;
  table.column_count = 2;
  const auto row = [](std::string a, std::string b) {
    content::TableRow made;
    for (std::string* text : {&a, &b}) {
      content::TableCell cell;
      cell.content.push_back(paragraph(*text));
      made.cells.push_back(std::move(cell));
    }
    return made;
  };
  table.head.push_back(row("달", "거리"));
  for (int i = 1; i <= rows; ++i) table.body.push_back(row("행" + std::to_string(i), "값"));
  return table;
}

}  // namespace

TEST_CASE("every character of every paragraph is on the pages, once and in order") {
  Pressroom room;
  const PageSet pages = room.set(small_book(many_paragraphs(40)));
  std::string expected;
  for (int i = 0; i < 40; ++i) expected += std::to_string(i) + "째. " + prose();
  std::string found = text_of(pages, StructureRole::paragraph);
  found.erase(std::remove(found.begin(), found.end(), '\n'), found.end());
  CHECK(without_spaces(found).ends_with(without_spaces(expected)));
  CHECK(room.diagnostics.items().empty());
}

TEST_CASE("nothing is drawn outside the page's margins but its furniture") {
  Pressroom room;
  content::Blocks blocks = many_paragraphs(12);
  blocks.push_back({content::CodeBlock{"", std::string(400, 'x') + "\n끝"}, {}});
  blocks.push_back({content::Quote{many_paragraphs(2)}, {}});
  const PageSet pages = room.set(small_book(std::move(blocks)));
  const style::PageGeometry& page = room.theme.page;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const bool recto = p % 2 == 0;
    const Length left = recto ? page.inner : page.outer;
    for (const DrawItem& item : pages.pages[p].items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || pages.structure[run->tag].role == StructureRole::artifact) continue;
      Length end = run->x;
      for (const PlacedGlyph& glyph : run->glyphs) end += Length::units(glyph.advance);
      CAPTURE(p, run->text);
      CHECK(run->x >= left - Length::units(2));
      CHECK(end <= left + page.measure() + Length::units(2));
      CHECK(run->y >= page.head);
      CHECK(run->y <= page.height - page.foot);
    }
  }
}

TEST_CASE("a heading is on the page of the lines that follow it") {
  Pressroom room;
  content::Blocks blocks;
  for (int i = 0; i < 30; ++i) {
    blocks.push_back(heading(2, "제목" + std::to_string(i) + ".", "h" + std::to_string(i)));
    blocks.push_back(paragraph("본문" + std::to_string(i) + ". " + prose()));
  }
  const PageSet pages = room.set(small_book(std::move(blocks)));
  for (int i = 0; i < 30; ++i) {
    const std::string number = std::to_string(i) + ".";
    CHECK(page_of(pages, StructureRole::heading, "제목" + number) ==
          page_of(pages, StructureRole::paragraph, "본문" + number));
  }
}

TEST_CASE("a paragraph never leaves or sends a single line over a page's edge") {
  Pressroom room;
  const PageSet pages = room.set(small_book(many_paragraphs(60)));
  // For each paragraph node the lines (distinct baselines) it has on each page.
  std::map<TagId, std::map<std::size_t, std::map<std::int64_t, int>>> lines;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    for (const DrawItem& item : pages.pages[p].items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || pages.structure[run->tag].role != StructureRole::paragraph) continue;
      lines[run->tag][p][run->y.units()] = 1;
    }
  }
  int split = 0;
  for (const auto& [tag, by_page] : lines) {
    if (by_page.size() < 2) continue;
    ++split;
    for (const auto& [page, baselines] : by_page) CHECK(baselines.size() >= 2);
  }
  CHECK(split > 3);  // some do run over
}

TEST_CASE("body lines stand on one grid") {
  Pressroom room;
  content::Blocks blocks = many_paragraphs(4);
  blocks.push_back({content::CodeBlock{"", "한 줄\n두 줄\n세 줄"}, {}});
  for (content::Block& block : many_paragraphs(4)) blocks.push_back(std::move(block));
  const PageSet pages = room.set(small_book(std::move(blocks)));
  const Length size = room.theme.style(style::Role::body).size;
  std::map<std::int64_t, int> remainders;
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || run->size != size) continue;
      if (pages.structure[run->tag].role != StructureRole::paragraph) continue;
      ++remainders[(run->y - room.theme.page.head).units() % room.theme.page.grid.units()];
    }
  }
  CHECK(remainders.size() == 1);
}

TEST_CASE("a note stands on the page of its mark") {
  Pressroom room;
  book::Book book = small_book({});
  for (std::uint32_t i = 1; i <= 12; ++i) {
    content::Inlines text = words("문단" + std::to_string(i) + ". " + prose());
    text.push_back({content::FootnoteMark{std::to_string(i), i, 1}, {}});
    book.chapters[0].blocks.push_back({content::Paragraph{std::move(text)}, {}});
    content::Footnote note;
    note.number = i;
    note.references = 1;
    note.content.push_back(paragraph("주석" + std::to_string(i) + ". 짧은 설명."));
    book.chapters[0].footnotes.push_back(std::move(note));
  }
  const PageSet pages = room.set(book);
  std::map<std::string, std::uint32_t> marks;
  for (const PageText& piece : page_texts(pages)) {
    if (piece.role != StructureRole::paragraph) continue;  // page numbers of the contents list
    if (piece.inline_role == StructureRole::reference) marks[piece.text] = piece.page;
  }
  CHECK(marks.size() == 12);
  for (int i = 1; i <= 12; ++i) {
    const std::string number = std::to_string(i);
    CAPTURE(number);
    CHECK(marks.at(number + ")") ==
          page_of(pages, StructureRole::paragraph, "주석" + number + "."));
  }
}

TEST_CASE("a note longer than a page runs on, whole and in order") {
  Pressroom room;
  book::Book book = small_book({});
  content::Inlines text = words("짧은 글");
  text.push_back({content::FootnoteMark{"1", 1, 1}, {}});
  book.chapters[0].blocks.push_back({content::Paragraph{std::move(text)}, {}});
  content::Footnote note;
  note.number = 1;
  note.references = 1;
  std::string expected;
  for (int i = 0; i < 20; ++i) {
    note.content.push_back(paragraph(std::to_string(i) + "째. " + prose()));
    expected += std::to_string(i) + "째. " + prose();
  }
  book.chapters[0].footnotes.push_back(std::move(note));
  const PageSet pages = room.set(book);
  std::string found = text_of(pages, StructureRole::paragraph);
  found.erase(std::remove(found.begin(), found.end(), '\n'), found.end());
  CHECK(without_spaces(found).ends_with(without_spaces(expected)));
}

TEST_CASE("a table's head is repeated on each of its pages, as decoration") {
  Pressroom room;
  const PageSet pages = room.set(small_book({{numbers_table(90), {}}}));
  std::map<std::uint32_t, bool> with_rows;
  std::map<std::uint32_t, bool> with_head;
  for (const PageText& piece : page_texts(pages)) {
    if (piece.text.find("행") != std::string::npos) with_rows[piece.page] = true;
    if (piece.text.find("거리") != std::string::npos) with_head[piece.page] = true;
  }
  CHECK(with_rows.size() >= 3);
  CHECK(with_rows == with_head);
  int said = 0;
  for (const PageText& piece : page_texts(pages)) {
    if (piece.role != StructureRole::artifact && piece.text.find("거리") != std::string::npos) {
      ++said;
    }
  }
  CHECK(said == 1);
}

TEST_CASE("a header cell among plain ones is as wide as its bold text needs") {
  Pressroom room;
  content::Table table = numbers_table(1);
  for (content::TableCell& cell : table.body[0].cells) {
    cell.content = {paragraph("290,800")};
    cell.header = true;
  }
  const PageSet pages = room.set(small_book({{table, {}}}));
  int whole = 0;
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && run->text == "290,800") ++whole;
    }
  }
  CHECK(whole == 2);
}

TEST_CASE("a table row taller than a page is cut between its lines") {
  Pressroom room;
  content::Table table = numbers_table(1);
  std::string expected;
  content::Blocks& cell = table.body[0].cells[1].content;
  cell.clear();
  for (int i = 0; i < 30; ++i) {
    cell.push_back(paragraph(std::to_string(i) + "째. " + prose()));
    expected += std::to_string(i) + "째. " + prose();
  }
  const PageSet pages = room.set(small_book({{table, {}}}));
  std::string found = text_of(pages, StructureRole::paragraph);
  found.erase(std::remove(found.begin(), found.end(), '\n'), found.end());
  CHECK(without_spaces(found).ends_with(without_spaces(expected)));
  CHECK(pages.pages.size() > 5);
}

TEST_CASE("the contents list names each chapter's page") {
  Pressroom room;
  book::Book book = small_book(many_paragraphs(30));
  book.chapters.push_back(book.chapters[0]);
  book.chapters[1].title = words("둘째 글");
  book::ContentsEntry entry;
  entry.label = words("둘째 글");
  entry.place.chapter = 1;
  book.contents.push_back(entry);
  const PageSet pages = room.set(book);
  const std::uint32_t body = pages.labels[1].first;
  const std::uint32_t second = page_of(pages, StructureRole::heading, "둘째 글");
  std::string contents;
  for (const PageText& piece : page_texts(pages)) {
    if (piece.page < body && piece.role == StructureRole::contents_item) contents += piece.text;
  }
  CHECK(contents == "첫 글1둘째 글" + std::to_string(second - body + 1));
  CHECK(pages.outline.size() == 2);
  CHECK(pages.destinations[pages.outline[1].destination].page == second);
}

TEST_CASE("pages do not depend on the number of threads") {
  Pressroom room;
  book::Book book = small_book(many_paragraphs(10));
  for (int i = 0; i < 6; ++i) book.chapters.push_back(book.chapters[0]);
  CHECK(dump(room.set(book, 1)) == dump(room.set(book, 4)));
}

TEST_CASE("a character that no font has is named once, with its count") {
  Pressroom room;
  const PageSet pages = room.set(small_book({paragraph("없는 글자 \U000F0000 와 \U000F0000")}));
  REQUIRE(room.diagnostics.items().size() == 1);
  CHECK(room.diagnostics.items()[0].code == "missing-glyph");
  CHECK(room.diagnostics.items()[0].message == "no font has U+F0000 (2 times)");
  CHECK(pages.pages.size() >= 3);
}

TEST_CASE("an empty chapter still has its title page") {
  Pressroom room;
  const PageSet pages = room.set(small_book({}));
  CHECK(page_of(pages, StructureRole::heading, "첫 글") == pages.labels[1].first);
}

TEST_CASE("a theme may underline a kind of heading with a rule as wide as the column") {
  Pressroom room;
  const auto rules = [&](const PageSet& pages) {
    std::vector<FilledRectangle> found;
    for (const Page& page : pages.pages) {
      for (const DrawItem& item : page.items) {
        const auto* filled = std::get_if<FilledRectangle>(&item);
        if (filled != nullptr && filled->color == Color{12, 34, 56}) found.push_back(*filled);
      }
    }
    return found;
  };
  const book::Book book = small_book({heading(2, "절", "one"), paragraph(prose())});
  CHECK(rules(room.set(book)).empty());
  const auto role = static_cast<std::size_t>(style::Role::heading2);
  room.theme.styles[role].rule = Color{12, 34, 56};
  const PageSet pages = room.set(book);
  const std::vector<FilledRectangle> found = rules(pages);
  REQUIRE(found.size() == 1);
  CHECK(found[0].area.width == pages.pages.back().text_block.width);
}
