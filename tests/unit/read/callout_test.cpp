#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

TEST_CASE("a quotation that begins with [!kind] is a callout") {
  CHECK(tree("> [!NOTE]\n> 글\n") == "callout note\n  paragraph\n    text \"글\"\n");
  CHECK(tree("> [!warning]- 접힌 *제목*\n> 글\n>\n> - 목록\n") ==
        "callout warning\n  title\n    text \"접힌 \"\n    emphasis\n      text \"제목\"\n"
        "  paragraph\n    text \"글\"\n"
        "  list bullet tight\n    item\n      paragraph\n        text \"목록\"\n");
  CHECK(tree("> [!tip]+\n") == "callout tip\n");
  CHECK(tree("> [!tldr] 한 줄\n") == "callout summary\n  title\n    text \"한 줄\"\n");
}

TEST_CASE("a kind that nobody knows keeps its name as the title") {
  CHECK(tree("> [!recipe]\n> 글\n") ==
        "callout note\n  title\n    text \"recipe\"\n  paragraph\n    text \"글\"\n");
  CHECK(tree("> [!recipe] 국수\n") == "callout note\n  title\n    text \"국수\"\n");
}

TEST_CASE("callouts stand inside callouts, and other quotations stay quotations") {
  CHECK(tree("> [!note]\n> > [!tip]\n> > 속\n") ==
        "callout note\n  callout tip\n    paragraph\n      text \"속\"\n");
  CHECK(tree("> \\[!note]\n> 글\n").starts_with("quote\n"));
  CHECK(tree("> [!two words]\n").starts_with("quote\n"));
  CHECK(tree("> 글 [!note]\n").starts_with("quote\n"));
}
