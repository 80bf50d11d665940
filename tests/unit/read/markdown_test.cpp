#include <catch2/catch.hpp>
#include <thread>

#include "parsed.h"

using chaek::content::Heading;
using chaek::content::Link;
using chaek::content::List;
using chaek::content::Paragraph;
using Lines = std::vector<std::string>;

TEST_CASE("blocks and inlines of Markdown become content") {
  CHECK(tree("# 제목 *강조*\n\n글 **굵게** `코드` [링크](https://a.b \"말\")\n끝  \n줄\n") ==
        "heading 1\n  text \"제목 \"\n  emphasis\n    text \"강조\"\n"
        "paragraph\n  text \"글 \"\n  strong\n    text \"굵게\"\n  text \" \"\n  code \"코드\"\n"
        "  text \" \"\n  link \"https://a.b\" title \"말\"\n    text \"링크\"\n  soft-break\n"
        "  text \"끝\"\n  line-break\n  text \"줄\"\n");
  CHECK(tree("> 인용\n\n---\n\n```cpp x\nint a;\n\n```\n") ==
        "quote\n  paragraph\n    text \"인용\"\nthematic-break\n"
        "code-block language \"cpp\" \"int a;\\n\"\n");
}

TEST_CASE("lists keep marker, start, tightness and tasks") {
  const Parsed parsed = parse("3) 셋\n4) 넷\n\n- [ ] 할 일\n\n- [x] 한 일\n");
  const auto& numbered = std::get<List>(parsed.post.blocks.at(0).kind);
  CHECK(numbered.marker == chaek::content::ListMarker::decimal_parenthesis);
  CHECK(numbered.start == 3);
  CHECK(numbered.tight);
  const auto& tasks = std::get<List>(parsed.post.blocks.at(1).kind);
  CHECK_FALSE(tasks.tight);
  CHECK(tasks.items.at(0).task == chaek::content::TaskState::open);
  CHECK(tasks.items.at(1).task == chaek::content::TaskState::done);
}

TEST_CASE("only two tildes strike through") {
  CHECK(tree("1~2개 또는 3~4개, ~~지움~~\n") ==
        "paragraph\n  text \"1~2개 또는 3~4개, \"\n  strikethrough\n    text \"지움\"\n");
}

TEST_CASE("a table's cells hold what paragraphs hold") {
  const std::string tree = parse("|가|\n|---|\n|~~나~~ 다 ==라== $a_b$|\n").tree();
  for (const char* text : {"나", "다", "라", "a_b"}) {
    INFO(tree);
    CHECK(tree.find(text) != std::string::npos);
  }
  CHECK(tree.find("strikethrough") != std::string::npos);
}

TEST_CASE("bare addresses are links") {
  CHECK(tree("보기: https://example.com/a 참고\n") ==
        "paragraph\n  text \"보기: \"\n  link \"https://example.com/a\"\n"
        "    text \"https://example.com/a\"\n  text \" 참고\"\n");
}

TEST_CASE("a picture's text is plain, and none is none") {
  CHECK(
      tree("![*달*과 `별`](a.png \"밤\")![](b.png)\n") ==
      "paragraph\n  picture \"a.png\" alt \"달과 별\" title \"밤\"\n  picture \"b.png\" no-alt\n");
}

TEST_CASE("punctuation is the author's unless the book asks") {
  CHECK(tree("\"그래\" -- it's...\n") == "paragraph\n  text \"\\\"그래\\\" -- it's...\"\n");
  chaek::read::ReadOptions smart;
  smart.smart_punctuation = true;
  CHECK(tree("\"그래\" -- it's...\n", smart) == "paragraph\n  text \"“그래” – it’s…\"\n");
  // cmark finds no pair here, since a particle follows the sign before the closing quote.
  CHECK(tree("형용사 '-이-'가 '유쾌하-'의 '90년대\n", smart) ==
        "paragraph\n  text \"형용사 ‘-이-’가 ‘유쾌하-’의 ’90년대\"\n");
  CHECK(tree("\"왔니?\"라고 \"물었다.\" 그는\"응\"이라 했다. \"\"\n", smart) ==
        "paragraph\n  text \"“왔니?”라고 “물었다.” 그는“응”이라 했다. “”\"\n");
  CHECK(tree("('살-'이) **굵게**'는 \"밥.\"은\n'첫-'이\n", smart) ==
        "paragraph\n  text \"(‘살-’이) \"\n  strong\n    text \"굵게\"\n"
        "  text \"’는 “밥.”은\"\n  soft-break\n  text \"‘첫-’이\"\n");
}

TEST_CASE("several spaces mean one") {
  CHECK(tree("하나   둘 **셋**   넷\n") ==
        "paragraph\n  text \"하나 둘 \"\n  strong\n    text \"셋\"\n  text \" 넷\"\n");
}

TEST_CASE("tables keep alignment, head and rows") {
  CHECK(tree("| 가 | 나 |\n|:--|--:|\n| 1 | `2\\|3` |\n| 4 |\n") ==
        "table columns 2\n  head-row\n    header-cell left\n      paragraph\n        text \"가\"\n"
        "    header-cell right\n      paragraph\n        text \"나\"\n"
        "  row\n    cell left\n      paragraph\n        text \"1\"\n"
        "    cell right\n      paragraph\n        code \"2|3\"\n"
        "  row\n    cell left\n      paragraph\n        text \"4\"\n    cell right\n");
}

TEST_CASE("cells that the head has no column for are kept") {
  const Parsed parsed = parse("> | 가 |\n> |---|\n> | 1 | *둘* | 3 |\n> | 4 |\n");
  CHECK(parsed.tree() ==
        "quote\n  table columns 3\n    head-row\n      header-cell\n        paragraph\n"
        "          text \"가\"\n      header-cell\n      header-cell\n"
        "    row\n      cell\n        paragraph\n          text \"1\"\n"
        "      cell\n        paragraph\n          emphasis\n            text \"둘\"\n"
        "      cell\n        paragraph\n          text \"3\"\n"
        "    row\n      cell\n        paragraph\n          text \"4\"\n      cell\n      cell\n");
  CHECK(parsed.said() == Lines{"warning extra-cells 3:3"});
}

TEST_CASE("a row too long for any table keeps its text in its last cell") {
  std::string row = "|1";
  for (int i = 0; i < 300; ++i) row += "|x";
  const Parsed parsed = parse("|가|나|\n|---|---|\n" + row + "|끝|\n");
  const auto& table = std::get<chaek::content::Table>(parsed.post.blocks.at(0).kind);
  CHECK(table.column_count == 2);
  REQUIRE(table.body.at(0).cells.size() == 2);
  CHECK(table.body[0].cells[1].content.size() == 301);
  CHECK(chaek::content::dump(table.body[0].cells[1].content).ends_with("text \"끝\"\n"));
}

TEST_CASE("footnotes stand apart with the number of their marks") {
  const Parsed parsed = parse("가[^a] 나[^b] 다[^a]\n\n[^b]: 둘째\n[^a]: *첫째*\n\n    이어서\n");
  CHECK(parsed.said() == Lines{});
  CHECK(parsed.tree() ==
        "paragraph\n  text \"가\"\n  footnote-mark \"a\"\n  text \" 나\"\n  footnote-mark \"b\"\n"
        "  text \" 다\"\n  footnote-mark \"a\"\n");
  REQUIRE(parsed.post.footnotes.size() == 2);
  CHECK(parsed.post.footnotes[0].label == "b");
  CHECK(parsed.post.footnotes[0].references == 1);
  CHECK(parsed.post.footnotes[1].label == "a");
  CHECK(parsed.post.footnotes[1].references == 2);
  CHECK(chaek::content::dump(parsed.post.footnotes[1].content) ==
        "paragraph\n  emphasis\n    text \"첫째\"\nparagraph\n  text \"이어서\"\n");
  CHECK(covered(parsed.post.footnotes[0].span).substr(0, 5) == "[^b]:");
}

TEST_CASE("no footnote is lost: unused, doubled, at the end of an open fence") {
  const Parsed parsed =
      parse("가[^1]\n\n[^1]: 하나\n\n[^1]: 겹침\n\n[^z]: 안 쓰임\n\n```\n열린 채\n");
  CHECK(parsed.said() == Lines{});  // the book says so, once it has numbered them
  REQUIRE(parsed.post.footnotes.size() == 3);
  CHECK(parsed.post.footnotes[0].references == 1);
  CHECK(parsed.post.footnotes[1].label == "1-2");
  CHECK(chaek::content::dump(parsed.post.footnotes[1].content) == "paragraph\n  text \"겹침\"\n");
  CHECK(parsed.post.footnotes[2].references == 0);
  CHECK(parsed.tree() ==
        "paragraph\n  text \"가\"\n  footnote-mark \"1\"\ncode-block \"열린 채\"\n");
}

TEST_CASE("a mark without a definition is text, also over a line end") {
  const Parsed parsed = parse("가[^없음] 나 \\[^괄호] `[^a]`\n");
  CHECK(parsed.tree() == "paragraph\n  text \"가[^없음] 나 [^괄호] \"\n  code \"[^a]\"\n");
  CHECK(parsed.said() == Lines{"warning undefined-footnote 1:3"});
  CHECK(tree("[^첫 줄과\n둘째 줄] 끝\n") ==
        "paragraph\n  text \"[^첫 줄과\"\n  soft-break\n  text \"둘째 줄] 끝\"\n");
}

TEST_CASE("a footnote mark in code is code") {
  CHECK(tree("```\nx[^1]\n[^1]: y\n```\n\n`[^1]`\n") ==
        "code-block \"x[^1]\\n[^1]: y\"\nparagraph\n  code \"[^1]\"\n");
}

TEST_CASE("places are those of the whole file") {
  const std::string text =
      "---\ntitle: 글\n---\n\n# 제목\n\n- 항목\n  둘째 줄 [링크](x) 끝\n\n> ```\n> 코드\n> ```\n";
  const Parsed parsed = parse(text);
  const auto& blocks = parsed.post.blocks;
  REQUIRE(blocks.size() == 3);
  CHECK(covered(blocks[0].span) == "# 제목");
  CHECK(covered(std::get<Heading>(blocks[0].kind).content.at(0).span) == "제목");
  const auto& item = std::get<List>(blocks[1].kind).items.at(0);
  const auto& paragraph = std::get<Paragraph>(item.content.at(0).kind);
  CHECK(covered(paragraph.content.at(0).span) == "항목");
  const auto& link = paragraph.content.at(3);
  REQUIRE(std::holds_alternative<Link>(link.kind));
  CHECK(parsed.source->position(link.span.begin).line == 8);
  CHECK(covered(link.span).substr(0, 1) == "[");
  CHECK(parsed.source->position(blocks[2].span.begin).line == 10);
}

TEST_CASE("footnotes do not move the places of what is before them") {
  const Parsed parsed = parse("가\n\n## 나[^1]\n\n[^1]: 다\n");
  CHECK(covered(parsed.post.blocks.at(1).span) == "## 나[^1]");
  CHECK(parsed.source->position(parsed.post.footnotes.at(0).span.begin).line == 5);
}

TEST_CASE("line ends of any kind, and none at the end") {
  CHECK(tree("가\r\n나\r\n\r\n- 다") ==
        "paragraph\n  text \"가\"\n  soft-break\n  text \"나\"\n"
        "list bullet tight\n  item\n    paragraph\n      text \"다\"\n");
  CHECK(tree("").empty());
  CHECK(tree("\n\n").empty());
}

TEST_CASE("characters that XML forbids are removed and named once each") {
  const Parsed parsed = parse("a\x01 b\x01 &#xFFFE;c &#8;\n");
  CHECK(parsed.tree() == "paragraph\n  text \"a b c \"\n");
  CHECK(parsed.said() == Lines{"warning control-character 1:2", "warning control-character 1:1",
                               "warning control-character 1:1"});
  CHECK(parsed.diagnostics.items()[0].message.find("U+0001") != std::string::npos);
  CHECK(parsed.diagnostics.items()[0].message.find("2 times") != std::string::npos);
  CHECK(parsed.diagnostics.items()[1].message.find("U+0008") != std::string::npos);
  CHECK(parsed.diagnostics.items()[2].message.find("U+FFFE") != std::string::npos);
}

TEST_CASE("a NUL is such a character, also in a footnote's label") {
  using namespace std::string_literals;
  const Parsed parsed = parse("가[^1]\n\n[^\0001]: 나\n\n[^1]: 다\n"s);
  CHECK(parsed.said() == Lines{"warning control-character 3:3"});
  REQUIRE(parsed.post.footnotes.size() == 2);
  CHECK(parsed.post.footnotes[0].label == "1");
  CHECK(parsed.post.footnotes[1].label == "1-2");
}

TEST_CASE("posts read at the same time do not disturb each other") {
  const std::string text =
      "~~지움~~ https://example.com www.example.com\n\n| a |\n|---|\n| ~~b~~ |\n";
  const std::string alone = parse(text).tree();
  std::vector<std::string> trees(4);
  std::vector<std::thread> threads;
  for (std::string& tree : trees) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        tree = parse(text).tree();
        if (tree != alone) return;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& tree : trees) CHECK(tree == alone);
}
