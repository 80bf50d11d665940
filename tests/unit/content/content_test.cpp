#include <catch2/catch.hpp>

#include "content/date.h"
#include "content/walk.h"

namespace chaek::content {
namespace {

Inline text(std::string words) {
  return {Text{std::move(words)}, {}};
}

TEST_CASE("an instant is civil time less the zone") {
  WrittenDate date{1970, 1, 1};
  CHECK(instant(date, 0) == 0);
  CHECK(instant(date, 540) == -9 * 3600);
  date = {2024, 2, 29, 12, 30, 5, true, -300};
  CHECK(instant(date, 540) == 1709227805);  // its own zone wins: 17:30:05 UTC
  CHECK(instant({1, 1, 1}, 0) == -62135596800);
  CHECK(iso_date({987, 3, 4}) == "0987-03-04");
}

TEST_CASE("only days of the Gregorian calendar exist") {
  CHECK(exists({2024, 2, 29}));
  CHECK_FALSE(exists({2023, 2, 29}));
  CHECK_FALSE(exists({1900, 2, 29}));
  CHECK(exists({2000, 2, 29}));
  CHECK_FALSE(exists({2023, 4, 31}));
  CHECK_FALSE(exists({2023, 0, 1}));
  CHECK_FALSE(exists({2023, 13, 1}));
  CHECK_FALSE(exists({0, 1, 1}));
  CHECK_FALSE(exists({2023, 1, 1, 24}));
}

TEST_CASE("plain text is what one reads aloud") {
  Styled strong{InlineStyle::strong, {text("굵은")}};
  Picture picture;
  picture.alt = "창밖";
  Link link{"https://example.org", "", {{picture, {}}}, {}};
  const Inlines inlines{{strong, {}},          {SoftBreak{}, {}}, {CodeSpan{"x = 1"}, {}},
                        {LineBreak{}, {}},     {link, {}},        {FootnoteMark{"가"}, {}},
                        {Ruby{"漢", "한"}, {}}};
  CHECK(plain_text(inlines) == "굵은 x = 1 창밖漢");
}

TEST_CASE("the dump shows every kind with its children") {
  List list;
  list.items.push_back({TaskState::done, {{Paragraph{{text("한 일")}}, {}}}, {}});
  Table table;
  table.column_count = 1;
  TableCell cell;
  cell.header = true;
  cell.content.push_back({Paragraph{{text("머리")}}, {}});
  table.head.push_back({{cell}});
  Heading heading;
  heading.level = 3;
  heading.content = {text("둘\n셋")};
  const Blocks blocks{{heading, {}}, {list, {}}, {table, {}}, {Quote{{{ThematicBreak{}, {}}}}, {}}};
  CHECK(dump(blocks) ==
        "heading 3\n"
        "  text \"둘\\n셋\"\n"
        "list bullet tight\n"
        "  item done\n"
        "    paragraph\n"
        "      text \"한 일\"\n"
        "table columns 1\n"
        "  head-row\n"
        "    header-cell\n"
        "      paragraph\n"
        "        text \"머리\"\n"
        "quote\n"
        "  thematic-break\n");
}

TEST_CASE("a walk meets every inline once, in reading order") {
  Details details;
  details.summary = {text("가")};
  details.content.push_back({Paragraph{{text("나")}}, {}});
  DefinitionList definitions;
  definitions.items.push_back({{{text("다")}}, {{{Paragraph{{text("라")}}, {}}}}});
  Figure figure;
  figure.pictures.push_back({Picture{}, {}});
  figure.caption = {text("마")};
  Blocks blocks{{details, {}}, {definitions, {}}, {figure, {}}};
  std::string met;
  walk(
      blocks, [](const Block&) {},
      [&](const Inline& node) {
        if (const auto* words = std::get_if<Text>(&node.kind)) met += words->text;
        if (std::holds_alternative<Picture>(node.kind)) met += '!';
      });
  CHECK(met == "가나다라!마");
}

}  // namespace
}  // namespace chaek::content
