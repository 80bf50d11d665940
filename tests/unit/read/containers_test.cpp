#include <catch2/catch.hpp>

#include "parsed.h"
#include "read/dialect.h"

using Lines = std::vector<std::string>;

TEST_CASE("boxes between lines of colons are callouts") {
  CHECK(tree(":::tip 물을 줄 때\n**아침**에 준다.\n\n- 하나\n:::\n뒤") ==
        "callout tip\n  title\n    text \"물을 줄 때\"\n  paragraph\n    strong\n      text "
        "\"아침\"\n"
        "    text \"에 준다.\"\n  list bullet tight\n    item\n      paragraph\n        text "
        "\"하나\"\n"
        "paragraph\n  text \"뒤\"\n");
  CHECK(tree("::: warning\n글\n:::") == "callout warning\n  paragraph\n    text \"글\"\n");
  CHECK(tree(":::note[곁말]\n글\n:::") ==
        "callout note\n  title\n    text \"곁말\"\n  paragraph\n    text \"글\"\n");
  CHECK(tree("::: {.callout-important title=\"꼭\"}\n글\n:::") ==
        "callout important\n  title\n    text \"꼭\"\n  paragraph\n    text \"글\"\n");
}

TEST_CASE("Zenn's and Qiita's boxes say their kind behind") {
  CHECK(tree(":::message\n글\n:::") == "callout note\n  paragraph\n    text \"글\"\n");
  CHECK(tree(":::message alert\n글\n:::") == "callout warning\n  paragraph\n    text \"글\"\n");
  CHECK(tree(":::note warn\n글\n:::") == "callout warning\n  paragraph\n    text \"글\"\n");
}

TEST_CASE("a box to open is shown open, one that arranges is gone") {
  CHECK(tree("::: details 1 < 2\n숨은 글\n:::") ==
        "details\n  summary\n    text \"1 < 2\"\n  paragraph\n    text \"숨은 글\"\n");
  CHECK(tree("::: code-group\n```js\na\n```\n:::") == "code-block language \"js\" \"a\"\n");
}

TEST_CASE("a box in a box has its own colons or the same") {
  const std::string nested =
      "callout tip\n  paragraph\n    text \"가\"\n  callout info\n    paragraph\n"
      "      text \"나\"\n  paragraph\n    text \"다\"\n";
  CHECK(tree("::::tip\n가\n:::info\n나\n:::\n다\n::::") == nested);
  CHECK(tree(":::tip\n가\n:::info\n나\n:::\n다\n:::") == nested);
}

TEST_CASE("boxes stand in lists and quotations") {
  CHECK(tree("- 하나\n\n  :::tip\n  글\n  :::\n- 둘") ==
        "list bullet loose\n  item\n    paragraph\n      text \"하나\"\n    callout tip\n"
        "      paragraph\n        text \"글\"\n  item\n    paragraph\n      text \"둘\"\n");
  CHECK(tree("> :::tip\n> 글\n> :::") ==
        "quote\n  callout tip\n    paragraph\n      text \"글\"\n");
}

TEST_CASE("colons that are no box stay") {
  CHECK(tree(":::unknown\n글\n:::") ==
        "paragraph\n  text \":::unknown\"\n  soft-break\n  text \"글\"\n  soft-break\n"
        "  text \":::\"\n");
  CHECK(tree(":::tip\n닫지 않은 글") ==
        "paragraph\n  text \":::tip\"\n  soft-break\n  text \"닫지 않은 글\"\n");
  CHECK(tree("```\n:::tip\n글\n:::\n```") == "code-block \":::tip\\n글\\n:::\"\n");
  chaek::read::ReadOptions options;
  options.dialect.containers = false;
  CHECK(tree(":::tip\n글\n:::", options).starts_with("paragraph\n  text \":::tip\""));
}

TEST_CASE("what is in a box keeps its place") {
  const Parsed parsed = parse(":::tip 말[^1]\n글[^2]\n:::\n끝[^3]\n");
  CHECK(parsed.said() == Lines{"warning undefined-footnote 1:1", "warning undefined-footnote 2:3",
                               "warning undefined-footnote 4:3"});
}
