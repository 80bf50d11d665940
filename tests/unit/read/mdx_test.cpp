#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

TEST_CASE("the program's lines of MDX are left out, and the text keeps its places") {
  const Parsed parsed = parse(
      "---\ntitle: 글\n---\nimport Box from './box'\nimport {\n  a,\n} from 'b'\n\n"
      "<Box title=\"상자\">안의 **글**</Box>\n\nexport const x = 1\n\n끝[^1]\n",
      "post.mdx");
  CHECK(parsed.said() == Lines{"note mdx-module 4:1", "warning undefined-footnote 13:3"});
  CHECK(parsed.diagnostics.items()[0].message ==
        "lines of a program are left out of this post (2 times)");
  CHECK(parsed.tree().find("import") == std::string::npos);
  CHECK(parsed.tree().find("export") == std::string::npos);
  CHECK(parsed.tree().find("strong") != std::string::npos);
}

TEST_CASE("such lines are text in code, inside a paragraph and in other posts") {
  const std::string code = "```js\nimport a from 'b'\n\nexport default a\n```\n";
  CHECK(parse(code, "post.mdx").tree() ==
        "code-block language \"js\" \"import a from 'b'\\n\\nexport default a\"\n");
  CHECK(parse("앞\nimport 글\n", "post.mdx").tree().find("import") != std::string::npos);
  CHECK(parse("import 글\n", "post.md").tree() == "paragraph\n  text \"import 글\"\n");
}
