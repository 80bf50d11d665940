#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

TEST_CASE("a box below three exclamation marks holds what is indented") {
  CHECK(tree("앞\n!!! note \"알아 둘 것\"\n    첫 문단\n    이어진다.\n\n    둘째 문단\n\n뒤") ==
        "paragraph\n  text \"앞\"\n"
        "callout note\n  title\n    text \"알아 둘 것\"\n  paragraph\n    text \"첫 문단\"\n"
        "    soft-break\n    text \"이어진다.\"\n  paragraph\n    text \"둘째 문단\"\n"
        "paragraph\n  text \"뒤\"\n");
  CHECK(tree("!!! warning\n\n\t물을 조심한다.\n뒤") ==
        "callout warning\n  paragraph\n    text \"물을 조심한다.\"\n"
        "paragraph\n  text \"뒤\"\n");
  CHECK(tree("???+ tip inline \"귀띔\"\n    3. 셋\n") ==
        "callout tip\n  title\n    text \"귀띔\"\n  list 1. from 3 tight\n    item\n"
        "      paragraph\n        text \"셋\"\n");
  CHECK(tree("!!! note \"\"\n    글") == "callout note\n  paragraph\n    text \"글\"\n");
}

TEST_CASE("boxes stand in boxes and below each other") {
  CHECK(tree("!!! note\n    가\n    !!! tip\n        나\n    다\n!!! info\n    라") ==
        "callout note\n  paragraph\n    text \"가\"\n  callout tip\n    paragraph\n"
        "      text \"나\"\n  paragraph\n    text \"다\"\n"
        "callout info\n  paragraph\n    text \"라\"\n");
  CHECK(tree("!!! note\n    가\n\n!!! tip\n    나") ==
        "callout note\n  paragraph\n    text \"가\"\ncallout tip\n  paragraph\n"
        "    text \"나\"\n");
}

TEST_CASE("code in a box keeps its lines, and code shows boxes") {
  CHECK(tree("!!! note\n    ```\n    하나\n      둘\n    ```\n") ==
        "callout note\n  code-block \"하나\\n  둘\"\n");
  CHECK(tree("```\n!!! note\n    글\n```") == "code-block \"!!! note\\n    글\"\n");
}

TEST_CASE("exclamation marks that open no box stay") {
  CHECK(tree("!!! note\n글") == "paragraph\n  text \"!!! note\"\n  soft-break\n  text \"글\"\n");
  CHECK(
      tree(std::string(50, ' ') + "!!! note\n" + std::string(54, ' ') + "글").starts_with("code"));
  CHECK(tree("!!! 놀랍다\n\n    코드") ==
        "paragraph\n  text \"!!! 놀랍다\"\ncode-block \"코드\"\n");
}

TEST_CASE("what is in such a box keeps its place") {
  CHECK(parse("!!! note\n    글[^1]\n\n    글[^2]\n\n끝[^3]\n").said() ==
        Lines{"warning undefined-footnote 2:7", "warning undefined-footnote 4:7",
              "warning undefined-footnote 6:3"});
}
