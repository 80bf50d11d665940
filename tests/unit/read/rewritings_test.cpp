#include <catch2/catch.hpp>

#include "parsed.h"
#include "read/dialect.h"

using Lines = std::vector<std::string>;

TEST_CASE("HTML that asks for it has Markdown in it") {
  CHECK(tree("<div class=\"box\" markdown=\"1\">\n## 절\n- **하나**\n</div>\n뒤") ==
        "heading 2\n  text \"절\"\nlist bullet tight\n  item\n    paragraph\n      strong\n"
        "        text \"하나\"\nparagraph\n  text \"뒤\"\n");
  CHECK(tree("<details markdown=\"1\"><summary>펼침</summary>\n- 하나\n</details>") ==
        "details\n  summary\n    text \"펼침\"\n  list bullet tight\n    item\n      paragraph\n"
        "        text \"하나\"\n");
  CHECK(tree("<details markdown=\"block\">\n<summary>펼침</summary>\n\n*글*\n\n</details>") ==
        "details\n  summary\n    text \"펼침\"\n  paragraph\n    emphasis\n      text \"글\"\n");
  CHECK(tree("<div markdown=1>**한 줄**의 글</div>") ==
        "paragraph\n  strong\n    text \"한 줄\"\n  text \"의 글\"\n");
}

TEST_CASE("HTML that does not ask keeps its text as it is") {
  const std::string plain = "paragraph\n  text \"**별**\"\n";
  CHECK(tree("<div>\n**별**\n</div>") == plain);
  CHECK(tree("<div markdown=\"0\">\n**별**\n</div>") == plain);
  chaek::read::ReadOptions options;
  options.dialect.attributes = false;
  CHECK(tree("<div markdown=\"1\">\n**별**\n</div>", options) == plain);
  CHECK(tree("    <div markdown=\"1\">\n    별\n    </div>") ==
        "code-block \"<div markdown=\\\"1\\\">\\n별\\n</div>\"\n");
  CHECK(tree("```html\n<div markdown=\"1\">\n별\n</div>\n```") ==
        "code-block language \"html\" \"<div markdown=\\\"1\\\">\\n별\\n</div>\"\n");
}

TEST_CASE("addresses may have spaces in them") {
  CHECK(tree("![산](내 그림 (1).png) 뒤") ==
        "paragraph\n  picture \"내 그림 (1).png\" alt \"산\"\n  text \" 뒤\"\n");
  CHECK(tree("[글](다른 글.md#첫 절 \"제목\")").find("link \"다른 글.md#첫 절\"") !=
        std::string::npos);
  CHECK(tree("![산](a.png =300x200)") ==
        "paragraph\n  picture \"a.png\" alt \"산\" width 300000/1000 px\n");
  CHECK(tree("f[0](그냥 글)과 `[a](b c.md)`") ==
        "paragraph\n  text \"f[0](그냥 글)과 \"\n  code \"[a](b c.md)\"\n");
}

TEST_CASE("a note may stand where it is meant") {
  const Parsed parsed = parse("글^[곁에 적은 *말* [고리](b)이다.] 뒤[^가]\n\n[^가]: 아래의 말\n");
  CHECK(parsed.said() == Lines{});
  REQUIRE(parsed.post.footnotes.size() == 2);
  std::string notes;
  for (const auto& note : parsed.post.footnotes) notes += chaek::content::dump(note.content);
  CHECK(notes ==
        "paragraph\n  text \"아래의 말\"\nparagraph\n  text \"곁에 적은 \"\n  emphasis\n"
        "    text \"말\"\n  text \" \"\n  link \"b\"\n    text \"고리\"\n  text \"이다.\"\n");
}

TEST_CASE("brackets of programs and in code are no notes") {
  CHECK(parse("정규식 [^a-z]^[0-9] 그리고 `글^[말 하나]`\n").tree() ==
        "paragraph\n  text \"정규식 [^a-z]^[0-9] 그리고 \"\n  code \"글^[말 하나]\"\n");
  CHECK(tree("```\n글^[말 하나]\n```") == "code-block \"글^[말 하나]\"\n");
  chaek::read::ReadOptions options;
  options.dialect.inline_notes = false;
  CHECK(tree("글^[말 하나]", options) == "paragraph\n  text \"글^[말 하나]\"\n");
}

TEST_CASE("a picture's text may end with its width") {
  CHECK(tree("![눈사람|100](a.png)") ==
        "paragraph\n  picture \"a.png\" alt \"눈사람\" width 100000/1000 px\n");
  CHECK(tree("![[a.png|눈사람|150x80]]") ==
        "paragraph\n  picture \"a.png\" alt \"눈사람\" width 150000/1000 px\n");
  CHECK(tree("![가|나](a.png)") == "paragraph\n  picture \"a.png\" alt \"가|나\"\n");
}

TEST_CASE("components of MDX are what they mean in a book") {
  const auto mdx = [](const std::string& text) { return parse(text, "post.mdx").tree(); };
  CHECK(mdx("<Callout type=\"warning\" title=\"조심\">\n  **글**\n</Callout>\n") ==
        "callout warning\n  title\n    text \"조심\"\n  paragraph\n    strong\n"
        "      text \"글\"\n");
  CHECK(mdx("<Tip>\n글\n</Tip>\n") == "callout tip\n  paragraph\n    text \"글\"\n");
  CHECK(mdx("<Details summary=\"펼침\">\n글\n</Details>\n") ==
        "details\n  summary\n    text \"펼침\"\n  paragraph\n    text \"글\"\n");
  CHECK(mdx("<Tabs>\n<TabItem value=\"a\" label=\"가\">\n글\n</TabItem>\n</Tabs>\n") ==
        "paragraph\n  strong\n    text \"가\"\nparagraph\n  text \"글\"\n");
}

TEST_CASE("a component without content may be a picture or a film") {
  const auto mdx = [](const std::string& text) { return parse(text, "post.mdx").tree(); };
  CHECK(mdx("<Image src=\"/a.png\" alt=\"산\" width={300} />\n") ==
        "paragraph\n  picture \"/a.png\" alt \"산\"\n");
  CHECK(mdx("<YouTube videoId=\"abc\" />\n")
            .starts_with("link-card\n  link \"https://www.youtube.com/watch?v=abc\"\n"));
}

TEST_CASE("what MDX says to programs is no text") {
  const auto mdx = [](const std::string& text) { return parse(text, "post.mdx").tree(); };
  CHECK(mdx("앞 {/* 숨은 말 */}뒤\n") == "paragraph\n  text \"앞 뒤\"\n");
  CHECK(mdx("<img src={require('./a.png')} alt=\"산\" style={{width: 3}} />\n") ==
        "paragraph\n  picture \"./a.png\" alt \"산\"\n");
  CHECK(mdx("`<img src={a} />`\n") == "paragraph\n  code \"<img src={a} />\"\n");
  CHECK(mdx("a < b 그리고 {값}\n") == "paragraph\n  text \"a < b 그리고 {값}\"\n");
  CHECK(parse("{/* 글 */}\n").tree() == "paragraph\n  text \"{/* 글 */}\"\n");
}

TEST_CASE("Velog's and Zenn's marks are films") {
  const std::string film = "link-card\n  link \"https://www.youtube.com/watch?v=abc\"\n";
  CHECK(tree("앞\n\n!youtube[abc]\n\n뒤").find(film) != std::string::npos);
  CHECK(tree("@[youtube](abc)").find(film) != std::string::npos);
  CHECK(tree("!youtube[a b]") == "paragraph\n  text \"!youtube[a b]\"\n");
  CHECK(tree("```\n!youtube[abc]\n```") == "code-block \"!youtube[abc]\"\n");
}

TEST_CASE("a bar in a cell's code parts no cells") {
  const std::string table = tree("| 말 | 뜻 |\n|---|---|\n| `a || b` | 또는 |\n| `c` | \\| |");
  CHECK(table.starts_with("table columns 2\n"));
  CHECK(table.find("code \"a || b\"") != std::string::npos);
  CHECK(tree("| 말 | 뜻 |\n|---|---|\n| `a | b` |").find("code \"a | b\"") == std::string::npos);
  CHECK(tree("글 `a || b`\n\n| `x|y` | z |\n| `v` | w |").find("\\") == std::string::npos);
}
