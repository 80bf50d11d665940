#include "book/title.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

std::string title_of(content::Post& p) {
  return content::plain_text(take_title(p).content);
}

TEST_CASE("the front matter's title wins, and another h1 stays in the text") {
  content::Post p = post("a.md", "  봄,\n 그리고 ", {}, {heading(1, "여름"), paragraph({})});
  CHECK(title_of(p) == "봄, 그리고");
  CHECK(p.blocks.size() == 2);
}

TEST_CASE("an h1 that says the same as the title is taken out, with what it holds") {
  content::Post p = post("a.md", "봄 그리고  여름", {}, {heading(1, "봄 그리고"), paragraph({})});
  std::get<content::Heading>(p.blocks[0].kind).content = {
      {content::Styled{content::InlineStyle::strong, {text("봄")}}, {}},
      {content::SoftBreak{}, {}},
      text("그리고 여름"),
      mark("1")};
  const Title title = take_title(p);
  CHECK(p.blocks.size() == 1);
  CHECK(title.was_heading);
  REQUIRE(title.content.size() == 4);
  CHECK(std::holds_alternative<content::FootnoteMark>(title.content[3].kind));
}

TEST_CASE("without a title the h1 at the beginning is it, but no later one") {
  content::Post begins = post("a.md", "", {}, {heading(1, "처음"), heading(1, "둘째")});
  CHECK(title_of(begins) == "처음");
  CHECK(begins.blocks.size() == 1);
  content::Post later = post("a.md", "", {}, {paragraph({text("글")}), heading(1, "나중")});
  CHECK(title_of(later) == "a");
  CHECK(later.blocks.size() == 2);
  content::Post lower = post("a.md", "", {}, {heading(2, "둘째 단계")});
  CHECK(title_of(lower) == "a");
  content::Post blank = post("a.md", "", {}, {heading(1, " ")});
  CHECK(title_of(blank) == "a");
}

TEST_CASE("the file's name is the last resort, without its date") {
  const auto from_name = [](const char* path) {
    content::Post p = post(path, "");
    return title_of(p);
  };
  CHECK(from_name("글/2023-12-30-느리게-쌓은-한-해.md") == "느리게 쌓은 한 해");
  CHECK(from_name("2023-1-3_산책.md") == "산책");
  CHECK(from_name("2023-12-30.md") == "2023-12-30");
  CHECK(from_name("2023-05-20-남쪽/index.md") == "남쪽");
  CHECK(from_name("12345-67-8-a.md") == "12345 67 8 a");
  CHECK(from_name("---.md") == "---");
}

}  // namespace
}  // namespace chaek::book
