#include "book/footnotes.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

std::string marks_in(const content::Blocks& blocks) {
  std::string all;
  content::walk(
      blocks, [](const content::Block&) {},
      [&](const content::Inline& node) {
        if (const auto* m = std::get_if<content::FootnoteMark>(&node.kind)) {
          all += std::to_string(m->number) + '.' + std::to_string(m->reference) + ' ';
        }
        if (const auto* t = std::get_if<content::Text>(&node.kind)) all += t->text + ' ';
      });
  return all;
}

TEST_CASE("notes are numbered by their first mark, the title's before the text's") {
  Chapter chapter;
  chapter.title = {text("제목"), mark("제목")};
  chapter.blocks = {paragraph({mark("b"), mark("A"), mark("B")})};
  chapter.footnotes = {note("a", {text("가")}), note("b", {text("나"), mark("c")}),
                       note("제목", {text("다")}), note("c", {text("라"), mark("a")})};
  chapter.footnotes[0].references = 7;  // counted by whoever read the post: not believed
  base::Diagnostics diagnostics;
  number_footnotes(chapter, diagnostics);
  CHECK(diagnostics.items().empty());
  CHECK(marks_in(chapter.blocks) == "2.1 3.1 2.2 ");
  std::string labels;
  for (const content::Footnote& n : chapter.footnotes) {
    labels += n.label + std::to_string(n.number) + 'x' + std::to_string(n.references) + ' ';
  }
  CHECK(labels == "제목1x1 b2x2 a3x2 c4x1 ");
  CHECK(marks_in(chapter.footnotes[3].content) == "라 3.2 ");
}

TEST_CASE("a mark without a note stays as text, a note without a mark is kept at the end") {
  Chapter chapter;
  chapter.blocks = {paragraph({text("글"), mark("없음"), mark("있음")})};
  chapter.footnotes = {note("외톨이", {mark("둘째")}), note("둘째", {text("둘")}),
                       note("있음", {text("있다")})};
  base::Diagnostics diagnostics;
  number_footnotes(chapter, diagnostics);
  CHECK(marks_in(chapter.blocks) == "글 [^없음] 1.1 ");
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].code == "undefined-footnote");
  CHECK(diagnostics.items()[1].code == "unused-footnote");
  CHECK(diagnostics.items()[1].message == "no mark leads to the note [^외톨이]");
  REQUIRE(chapter.footnotes.size() == 3);
  CHECK(chapter.footnotes[1].label == "외톨이");
  CHECK(chapter.footnotes[1].number == 2);
  CHECK(chapter.footnotes[1].references == 0);
  CHECK(chapter.footnotes[2].label == "둘째");
  CHECK(chapter.footnotes[2].number == 3);
}

TEST_CASE("notes that mark each other end") {
  Chapter chapter;
  chapter.blocks = {paragraph({mark("a")})};
  chapter.footnotes = {note("a", {mark("b"), mark("a")}), note("b", {mark("a")})};
  base::Diagnostics diagnostics;
  number_footnotes(chapter, diagnostics);
  CHECK(chapter.footnotes[0].references == 3);
  CHECK(chapter.footnotes[1].references == 1);
}

}  // namespace
}  // namespace chaek::book
