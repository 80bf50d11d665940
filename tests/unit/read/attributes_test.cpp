#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

namespace {

bool wants_contents(const std::string& text) {
  return parse(text + "\n").post.front_matter.contents.headings.value_or(false);
}

}  // namespace

TEST_CASE("a heading takes its id from behind it") {
  const std::string expected = "heading 2 id \"go\"\n  text \"제목\"\n";
  CHECK(tree("## 제목 {#go}") == expected);
  CHECK(tree("## 제목 {: #go .x}") == expected);
  CHECK(tree("## 제목\n{: #go}") == expected);
  CHECK(tree("## 제목\n{:#go}\n글") == expected + "paragraph\n  text \"글\"\n");
  CHECK(tree("## 집합 {a, b}") == "heading 2\n  text \"집합 {a, b}\"\n");
  CHECK(tree("## C {#} 글") == "heading 2\n  text \"C {#} 글\"\n");
}

TEST_CASE("a paragraph takes its alignment from a line of attributes") {
  const std::string centred = "division center\n  paragraph\n    text \"글\"\n";
  CHECK(tree("글\n{: .text-center }") == centred);
  CHECK(tree("글\n{: style=\"text-align: center; color: gray;\"}") == centred);
  CHECK(tree("{: .center}\n글") == centred);
  CHECK(tree("{:ref: style=\"text-align: center;\"}\n글\n{: ref}") == centred);
  CHECK(tree("글\n{: .lead}") == "paragraph\n  text \"글\"\n");
  CHECK(tree("앞\n\n{: .right}\n글") ==
        "paragraph\n  text \"앞\"\ndivision right\n  paragraph\n    text \"글\"\n");
}

TEST_CASE("pictures take their width from attributes") {
  CHECK(tree("![a](a.png){: width=\"300\" .center-image}") ==
        "paragraph\n  picture \"a.png\" alt \"a\" width 300000/1000 px\n");
  CHECK(tree("![a](a.png)\n{: width=\"50%\"}") ==
        "paragraph\n  picture \"a.png\" alt \"a\" width 50000/1000 %\n");
  CHECK(tree("[고리](b){:target=\"_blank\"} 뒤") ==
        "paragraph\n  link \"b\"\n    text \"고리\"\n  text \" 뒤\"\n");
  CHECK(tree("글{: .x} 뒤") == "paragraph\n  text \"글{: .x} 뒤\"\n");
}

TEST_CASE("themes' classes make callouts") {
  CHECK(tree("> 조심\n{: .prompt-warning }") ==
        "callout warning\n  paragraph\n    text \"조심\"\n");
  CHECK(tree("> 조심\n{: .prompt-tip }\n\n> 인용") ==
        "callout tip\n  paragraph\n    text \"조심\"\nquote\n  paragraph\n    text \"인용\"\n");
  CHECK(tree("알림\n{: .notice--info}") == "callout info\n  paragraph\n    text \"알림\"\n");
}

TEST_CASE("code takes its file's name, a table and a list lose the line below them") {
  CHECK(tree("```js\na\n```\n{: file=\"a.js\" .nolineno }") ==
        "code-block language \"js\" title \"a.js\" \"a\"\n");
  CHECK(tree("- 하나\n{: .x}") ==
        "list bullet tight\n  item\n    paragraph\n      text \"하나\"\n");
  CHECK(tree("|a|b|\n|-|-|\n|c|d|\n{: .x}").find(".x") == std::string::npos);
}

TEST_CASE("marks of the contents go and ask for them") {
  const std::string rest = "paragraph\n  text \"글\"\n";
  for (const char* mark :
       {"[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "* TOC\n{:toc}", "* TOC\n\n{:toc}",
        "1. TOC\n{:toc}", "```toc\nexclude: 글\n```",
        "## 목차\n{:.no_toc}\n\n* 자리\n{:toc .large}", "## Contents\n\n[TOC]", "<!-- toc -->"}) {
    CAPTURE(mark);
    CHECK(parse(std::string(mark) + "\n\n글\n").tree() == rest);
    CHECK(wants_contents(std::string(mark) + "\n\n글"));
  }
  CHECK_FALSE(wants_contents("글"));
  CHECK(parse("## 목차\n\n[TOC]\n").said() == Lines{"note contents-heading 1:1"});
  const Parsed silent = parse("---\ntoc: false\n---\n[TOC]\n");
  CHECK(silent.post.front_matter.contents.headings == false);
}
