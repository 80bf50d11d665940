#include "book/link_notes.h"

#include "book/address.h"
#include "book/footnotes.h"
#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

using base::LinkNotes;

content::Inline outside(const std::string& url, std::string words) {
  content::Inline made = link(url, std::move(words));
  std::get<content::Link>(made.kind).target = content::ExternalAddress{url};
  return made;
}

content::Inline outside_picture(const std::string& url) {
  content::Inline made = outside(url, "");
  std::get<content::Link>(made.kind).children = {picture("a.png")};
  return made;
}

/// The text of a line, each mark as "<number>".
std::string shown(const content::Inlines& inlines) {
  std::string all;
  content::walk_inlines(inlines, [&](const content::Inline& node) {
    if (const auto* t = std::get_if<content::Text>(&node.kind)) all += t->text;
    if (const auto* m = std::get_if<content::FootnoteMark>(&node.kind)) {
      all += '<' + std::to_string(m->number) + '.' + std::to_string(m->reference) + '>';
    }
  });
  return all;
}

std::string shown(const content::Blocks& blocks) {
  std::string all;
  content::walk(
      blocks, [](const content::Block&) {},
      [&](const content::Inline& node) {
        content::Inline alone = node;
        const bool leaf = std::holds_alternative<content::Text>(node.kind) ||
                          std::holds_alternative<content::FootnoteMark>(node.kind);
        if (leaf) all += shown(content::Inlines{std::move(alone)});
      });
  return all;
}

Chapter chapter_of(content::Blocks blocks) {
  Chapter chapter;
  chapter.title = {text("제목")};
  chapter.blocks = std::move(blocks);
  return chapter;
}

}  // namespace

TEST_CASE("addresses become notes among the author's, each once in a chapter") {
  Chapter chapter = chapter_of({paragraph({outside("https://a.example/", "가"), text(" "),
                                           mark("나"), outside("http://www.A.example", "다")}),
                                paragraph({outside("https://b.example/x", "라")})});
  chapter.footnotes = {note("나", {text("글쓴이의 주")})};
  base::Diagnostics diagnostics;
  number_footnotes(chapter, diagnostics);
  const auto noted = with_link_notes(chapter, LinkNotes::notes);
  REQUIRE(noted);
  CHECK(shown(noted->blocks) == "가<1.1> <2.1>다<1.2>라<3.1>");
  REQUIRE(noted->footnotes.size() == 3);
  CHECK(shown(noted->footnotes[0].content) == "https://a.example/");
  CHECK(shown(noted->footnotes[1].content) == "글쓴이의 주");
  CHECK(shown(noted->footnotes[2].content) == "https://b.example/x");
  CHECK(noted->footnotes[0].references == 2);
  // What the EPUB shows is as it was.
  CHECK(chapter.footnotes.size() == 1);
  CHECK(chapter.footnotes[0].number == 1);
}

TEST_CASE("addresses that differ in a letter's case are two") {
  const Chapter chapter = chapter_of({paragraph(
      {outside("https://a.example/AbC", "가"), outside("https://a.example/abc", "나")})});
  const auto noted = with_link_notes(chapter, LinkNotes::notes);
  REQUIRE(noted);
  CHECK(shown(noted->blocks) == "가<1.1>나<2.1>");
  REQUIRE(noted->footnotes.size() == 2);
  CHECK(is_address(noted->footnotes[1]));
  CHECK(shown(noted->footnotes[1].content) == "https://a.example/abc");
  CHECK(most_link_notes(chapter, LinkNotes::notes) == 2);
  CHECK(most_link_notes(chapter, LinkNotes::in_line) == 0);
}

TEST_CASE("in brackets an address stands once, behind its link") {
  const Chapter chapter =
      chapter_of({paragraph({outside("https://a.example/b", "가"), text("와 "),
                             outside("https://a.example/b/", "나"), text("는")})});
  const auto noted = with_link_notes(chapter, LinkNotes::in_line);
  REQUIRE(noted);
  CHECK(shown(noted->blocks) == "가(https://a.example/b)와 나는");
  CHECK(noted->footnotes.empty());
}

TEST_CASE("an address that the text shows is not said again") {
  const auto silent = [](const std::string& url, const std::string& words) {
    return !with_link_notes(chapter_of({paragraph({outside(url, words)})}), LinkNotes::notes);
  };
  CHECK(silent("https://a.example/b", "https://a.example/b"));
  CHECK(silent("https://www.a.example/b/", "a.example/b"));
  CHECK(silent("mailto:kim@a.example", "kim@a.example"));
  CHECK(silent("https://a.example/%EA%B0%80", "주소: https://a.example/가"));
  CHECK_FALSE(silent("https://a.example/b", "a.example"));
  CHECK_FALSE(silent("https://a.example/b", "a.example/bc"));
  CHECK_FALSE(silent("https://a.example", "a.example/b"));
  CHECK_FALSE(silent("https://a.example", "ba.example"));
  CHECK_FALSE(silent("https://a.example", "여기"));
}

TEST_CASE("notes and captions have no marks: their addresses stand in brackets") {
  content::Figure figure;
  figure.pictures = {outside_picture("https://film.example/1")};
  figure.caption = {text("출처: "), outside("https://a.example", "가")};
  content::Figure bare;
  bare.pictures = {outside_picture("https://film.example/2")};
  content::Table table;
  table.caption = {outside("https://b.example", "나")};
  Chapter chapter = chapter_of({paragraph({mark("주")}),
                                {std::move(figure), {}},
                                {std::move(bare), {}},
                                {std::move(table), {}}});
  chapter.footnotes = {note("주", {outside("https://c.example", "다")})};
  const auto noted = with_link_notes(chapter, LinkNotes::notes);
  REQUIRE(noted);
  CHECK(shown(noted->blocks) ==
        "<1.1>출처: 가(https://a.example)(https://film.example/1)"
        "(https://film.example/2)나(https://b.example)");
  REQUIRE(noted->footnotes.size() == 1);
  CHECK(shown(noted->footnotes[0].content) == "다(https://c.example)");
}

TEST_CASE("an address that is said is a link to itself") {
  const Chapter chapter = chapter_of({paragraph({outside("https://a.example/b", "가")})});
  const auto is_link = [](const content::Inline& node) {
    const auto* link = std::get_if<content::Link>(&node.kind);
    return link != nullptr && link->form == content::LinkForm::printed &&
           std::get<content::ExternalAddress>(link->target).url == "https://a.example/b";
  };
  for (const LinkNotes how : {LinkNotes::notes, LinkNotes::in_line}) {
    const auto noted = with_link_notes(chapter, how);
    REQUIRE(noted);
    int links = 0;
    const auto look = [&](const content::Inline& node) { links += is_link(node) ? 1 : 0; };
    content::walk(noted->blocks, [](const content::Block&) {}, look);
    for (const content::Footnote& note : noted->footnotes) {
      content::walk(note.content, [](const content::Block&) {}, look);
    }
    CHECK(links == 1);
  }
}

TEST_CASE("a picture that leads to a picture says no address") {
  content::Figure figure;
  figure.pictures = {outside_picture("https://a.example/big.JPG?w=2000")};
  const Chapter chapter = chapter_of({{std::move(figure), {}}});
  CHECK_FALSE(with_link_notes(chapter, LinkNotes::notes));
  CHECK_FALSE(with_link_notes(chapter, LinkNotes::in_line));
}

TEST_CASE("links inside of the book and dead ones bring no note, and none wants none") {
  content::Inline own = link("b.md");
  std::get<content::Link>(own.kind).target = content::Place{1, ""};
  content::Inline dead = link("c.md");
  std::get<content::Link>(dead.kind).target = content::DeadEnd{};
  const Chapter chapter = chapter_of({paragraph({own, dead})});
  CHECK_FALSE(with_link_notes(chapter, LinkNotes::notes));
  const Chapter other = chapter_of({paragraph({outside("https://a.example", "가")})});
  CHECK_FALSE(with_link_notes(other, LinkNotes::none));
}

TEST_CASE("addresses are read as people write them") {
  CHECK(readable_url("https://ko.example/%EC%B1%85_%28%EA%B8%80%29?q=%20%EA%B0%80") ==
        "https://ko.example/책_%28글%29?q=%20가");
  CHECK(readable_url("mailto:kim@a.example") == "kim@a.example");
  CHECK(readable_url("TEL:+82-2-123") == "+82-2-123");
  // What is no text, or could turn a line about, stays escaped: half a character, U+202E, U+3164.
  CHECK(readable_url("https://a.example/%EA%B0/%E2%80%AE%E3%85%A4%FF") ==
        "https://a.example/%EA%B0/%E2%80%AE%E3%85%A4%FF");
}

}  // namespace chaek::book
