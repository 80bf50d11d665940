#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

TEST_CASE("lines that begin with a colon define the lines before") {
  CHECK(
      tree("사과\n: 과일이다\n그리고 빨갛다\n: 회사다\n\n귤\n\n: 과일이다") ==
      "definition-list\n  term\n    text \"사과\"\n  definition\n    paragraph\n"
      "      text \"과일이다\"\n      soft-break\n      text \"그리고 빨갛다\"\n  definition\n"
      "    paragraph\n      text \"회사다\"\n  term\n    text \"귤\"\n  definition\n    paragraph\n"
      "      text \"과일이다\"\n");
  CHECK(tree("귤\n: [고리](b)") ==
        "definition-list\n  term\n    text \"귤\"\n  definition\n    paragraph\n      link \"b\"\n"
        "        text \"고리\"\n");
  CHECK(tree(": 혼자") == "paragraph\n  text \": 혼자\"\n");
  CHECK(tree("시각\n10:30") == "paragraph\n  text \"시각\"\n  soft-break\n  text \"10:30\"\n");
}

TEST_CASE("a definition goes on in what is indented below it") {
  const std::string expected =
      "definition-list\n  term\n    text \"말\"\n  definition\n    paragraph\n"
      "      text \"뜻\"\n    paragraph\n      text \"둘째 문단\"\n    list bullet tight\n"
      "      item\n        paragraph\n          text \"하나\"\n"
      "  term\n    text \"글\"\n  definition\n    paragraph\n      text \"뜻\"\n";
  const std::string rest = "글\n: 뜻\n";
  CHECK(tree("말\n:   뜻\n\n    둘째 문단\n\n    - 하나\n\n" + rest) == expected);
  CHECK(tree("말\n: 뜻\n\n  둘째 문단\n\n  - 하나\n\n" + rest) == expected);
  CHECK(tree("말\n:\t뜻\n\n\t둘째 문단\n\n\t- 하나\n\n" + rest) == expected);
  CHECK(tree("말\n: 뜻\n\n다음 문단\n\n    코드") ==
        "definition-list\n  term\n    text \"말\"\n  definition\n    paragraph\n"
        "      text \"뜻\"\nparagraph\n  text \"다음 문단\"\ncode-block \"코드\"\n");
  CHECK(tree("말\n: 뜻[^1]\n\n    둘째[^1]\n\n[^1]: 곁말").find("footnote") != std::string::npos);
}

TEST_CASE("lines of bars are a table without a head") {
  CHECK(tree("| **가** | 나 |\n| 다 | 라 | 마 |") ==
        "table columns 3\n  row\n    cell\n      paragraph\n        strong\n          text \"가\"\n"
        "    cell\n      paragraph\n        text \"나\"\n    cell\n  row\n    cell\n"
        "      paragraph\n        text \"다\"\n    cell\n      paragraph\n        text \"라\"\n"
        "    cell\n      paragraph\n        text \"마\"\n");
  CHECK(tree("|---|---|\n| 가 | 나 |").starts_with("table columns 2\n"));
  CHECK(tree("|x| 는 크기다\n|y|도").starts_with("table"));
  CHECK(tree("| 혼자") == "paragraph\n  text \"| 혼자\"\n");
  CHECK(tree("글\n| 가 | 나 |").starts_with("paragraph"));
}

TEST_CASE("a paragraph below a lone > is quoted") {
  CHECK(tree(">\n인용\n둘째 줄\n\n글") ==
        "quote\n  paragraph\n    text \"인용\"\n    soft-break\n    text \"둘째 줄\"\nparagraph\n"
        "  text \"글\"\n");
  CHECK(tree(">\n\n글") == "quote\nparagraph\n  text \"글\"\n");
  const Parsed parsed = parse(">\n인용 **굵게**\n");
  const auto& quote = std::get<chaek::content::Quote>(parsed.post.blocks.at(0).kind);
  CHECK(covered(quote.content.at(0).span) == "인용 **굵게**");
}

TEST_CASE("names in two brackets are links to notes") {
  CHECK(
      tree("[[다른 글]]과 [[a_b_c#머리|말]], [[#여기]]") ==
      "paragraph\n  link \"다른 글\"\n    text \"다른 글\"\n  text \"과 \"\n  link \"a_b_c#머리\"\n"
      "    text \"말\"\n  text \", \"\n  link \"#여기\"\n    text \"여기\"\n");
  CHECK(tree("![[사진 1.png|300]] ![[b.JPG|말]] ![[글]]") ==
        "paragraph\n  picture \"사진 1.png\" no-alt width 300000/1000 px\n  text \" \"\n"
        "  picture \"b.JPG\" alt \"말\"\n  text \" \"\n  link \"글\"\n    text \"글\"\n");
  CHECK(tree("인용 [[1]] 그리고 a[[i]] \\[[x]]").find("link \"1\"") == std::string::npos);
  CHECK(tree("[[고리]](b)") == "paragraph\n  link \"b\"\n    text \"[고리]\"\n");
  CHECK(tree("[[a]]\n\n[a]: /b") ==
        "paragraph\n  text \"[\"\n  link \"/b\"\n    text \"a\"\n  text \"]\"\n");
  CHECK(
      tree("| 가 |\n|---|\n| [[a\\|b]] ~~x~~ $a_1$ ==y== |") ==
      "table columns 1\n  head-row\n    header-cell\n      paragraph\n        text \"가\"\n  row\n"
      "    cell\n      paragraph\n        link \"a\"\n          text \"b\"\n        text \" \"\n"
      "        strikethrough\n          text \"x\"\n        text \" \"\n        math \"a_1\"\n"
      "        text \" \"\n        mark\n          text \"y\"\n");
}

TEST_CASE("emoji have names") {
  CHECK(tree(":smile: :+1: 10:30:45 a:b:c x:smile: :nothing_such: :white_check_mark:") ==
        "paragraph\n  text \"😄 👍 10:30:45 a:b:c x:smile: :nothing_such: ✅\"\n");
  CHECK(tree("`:smile:`") == "paragraph\n  code \":smile:\"\n");
}

TEST_CASE("letters are raised and lowered where the engine does so") {
  chaek::read::ReadOptions options;
  options.dialect.subscript = options.dialect.superscript = true;
  const Parsed parsed = parse("H~2~O, x^2^, 1~2개 3~4개, ~~지움~~\n", "post.md", options);
  CHECK(parsed.tree() ==
        "paragraph\n  text \"H\"\n  subscript\n    text \"2\"\n  text \"O, x\"\n  superscript\n"
        "    text \"2\"\n  text \", 1~2개 3~4개, \"\n  strikethrough\n    text \"지움\"\n");
  CHECK(tree("H~2~O, x^2^") == "paragraph\n  text \"H~2~O, x^2^\"\n");
}

TEST_CASE("a table without a head is text where places can't be trusted") {
  const Parsed parsed = parse(std::string("|가\0 나|다\n", 14), "post.md");
  CHECK(parsed.said() == Lines{"warning control-character 1:4"});
  CHECK(parsed.tree() == "paragraph\n  text \"|가 나|다\"\n");
}
