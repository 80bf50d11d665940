#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

TEST_CASE("what turns the direction of text ends with its paragraph") {
  const Parsed parsed = parse("앞 \u202E거꾸로 **\u2066안**\n\n뒤\n");
  CHECK(parsed.said() == Lines{"warning bidi-control 1:1"});
  CHECK(parsed.diagnostics.items()[0].message ==
        "a control character turns the direction of text around");
  CHECK(parsed.tree() ==
        "paragraph\n  text \"앞 \u202E거꾸로 \"\n  strong\n    text \"\u2066안\"\n"
        "  text \"\u2069\u202C\"\nparagraph\n  text \"뒤\"\n");
}

TEST_CASE("isolates and embeddings that are ended are nobody's fault, overrides are told") {
  CHECK(parse("글 \u2067שלום\u2069 \u202B다\u202C 끝\n").said() == Lines{});
  CHECK(parse("글 \u202D가\u202C\n").said() == Lines{"warning bidi-control 1:1"});
  CHECK(parse("\u2067ש\u2069\n\n글 \u2067ש\n\n\u2067ש\n").said() ==
        Lines{"warning bidi-control 3:1"});
  CHECK(parse("글[^1]\n\n[^1]: \u202E주\n").said() == Lines{"warning bidi-control 3:7"});
}

TEST_CASE("code keeps its text, and an override in it is told") {
  const Parsed parsed = parse("```c\nint a; /*\u202E } */\n```\n\n글\n");
  CHECK(parsed.said() == Lines{"warning bidi-control 1:1"});
  CHECK(parsed.tree().find("/*\u202E } */\"") != std::string::npos);
  CHECK(parsed.tree().find("\u202C") == std::string::npos);
}
