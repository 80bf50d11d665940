#include "read/dialect.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "parsed.h"

using chaek::base::MemoryFiles;
using chaek::read::Dialect;
using chaek::read::DollarMath;

namespace {

/// The dialect of a site that has these files.
Dialect dialect(const std::vector<std::pair<std::string, std::string>>& site) {
  MemoryFiles files;
  for (const auto& [path, text] : site) files.put(path, text);
  chaek::base::SourceStore store;
  return chaek::read::dialect_of(chaek::read::read_engine(files, store));
}

std::string tree_in(const Dialect& dialect, const std::string& text) {
  chaek::read::ReadOptions options;
  options.dialect = dialect;
  return parse(text + "\n", "post.md", options).tree();
}

const std::string definition = "낱말\n: 뜻";

}  // namespace

TEST_CASE("Jekyll reads kramdown unless it is told otherwise") {
  const Dialect kramdown = dialect({{"_config.yml", "title: a\n"}});
  CHECK(kramdown.attributes);
  CHECK(kramdown.definition_lists);
  CHECK(kramdown.lone_quote_marks);
  for (const char* reader : {"CommonMarkGhPages", "GFM", "CommonMark"}) {
    const Dialect other = dialect({{"_config.yml", std::string("markdown: ") + reader + "\n"}});
    CHECK_FALSE(other.attributes);
    CHECK_FALSE(other.heading_ids);
    CHECK_FALSE(other.definition_lists);
  }
}

TEST_CASE("each engine reads what it has") {
  const Dialect hugo = dialect({{"hugo.toml", "title = 'a'\n"}});
  CHECK(tree_in(hugo, definition).starts_with("definition-list"));
  CHECK(tree_in(hugo, "## 가 {#b}\n\n글\n{: .c}") ==
        "heading 2 id \"b\"\n  text \"가\"\nparagraph\n  text \"글\"\n  soft-break\n"
        "  text \"{: .c}\"\n");
  const Dialect zola = dialect({{"config.toml", "base_url = 'https://x.org'\n"}});
  CHECK(tree_in(zola, definition).starts_with("paragraph"));
  CHECK(tree_in(zola, "[가](@/blog/b.md)") ==
        "paragraph\n  link \"/blog/b.md\"\n    text \"가\"\n");
  const Dialect hexo = dialect({{"_config.yml",
                                 "source_dir: source\nmarkdown:\n  plugins:\n"
                                 "    - markdown-it-sub\n    - name: markdown-it-abbr\n"}});
  CHECK(hexo.subscript);
  CHECK_FALSE(hexo.superscript);
  CHECK(hexo.abbreviations);
  CHECK(tree_in(hexo, "H~2~O {#b}") ==
        "paragraph\n  text \"H\"\n  subscript\n    text \"2\"\n  text \"O {#b}\"\n");
  const Dialect gatsby = dialect({{"gatsby-config.js", "module.exports = {}\n"}});
  CHECK(tree_in(gatsby, "> 가\n>\n나") ==
        "quote\n  paragraph\n    text \"가\"\nparagraph\n  text \"나\"\n");
  CHECK(tree_in(gatsby, "| 가 | 나 |") == "paragraph\n  text \"| 가 | 나 |\"\n");
  const Dialect obsidian = dialect({{".obsidian/app.json", "{}"}});
  CHECK(obsidian.dollar_math == DollarMath::yes);
  CHECK_FALSE(obsidian.definition_lists);
}

TEST_CASE("Hexo and Obsidian show the ends of lines, others when they are told to") {
  using Site = std::vector<std::pair<std::string, std::string>>;
  const std::string hexo = "source_dir: source\n";
  for (const Site& site :
       {Site{{"_config.yml", hexo}}, Site{{".obsidian/app.json", "{}"}},
        Site{{"_config.yml", hexo}, {"package.json", R"({"dependencies": {"hexo": "^6"}})"}},
        Site{{"hugo.yaml", "markup: {goldmark: {renderer: {hardWraps: true}}}\n"}},
        Site{{"_config.yml", "kramdown: {hard_wrap: true}\n"}}}) {
    CHECK(dialect(site).line_breaks);
  }
  for (const Site& site :
       {Site{{"_config.yml", hexo + "marked: {breaks: false}\n"}},
        Site{{"_config.yml", hexo + "markdown: {render: {breaks: false}}\n"}},
        Site{{"_config.yml", hexo},
             {"package.json", R"({"dependencies": {"hexo-renderer-pandoc": "^0.3"}})"}},
        Site{{".obsidian/app.json", R"({"strictLineBreaks": true})"}}, Site{{"hugo.toml", ""}},
        Site{{"_config.yml", "title: 봄\n"}}, Site{}}) {
    CHECK_FALSE(dialect(site).line_breaks);
  }
  const Dialect breaks = dialect({{"_config.yml", hexo}});
  CHECK(tree_in(breaks, "첫 줄\n둘째 줄\n\n- 하나\n  둘") ==
        "paragraph\n  text \"첫 줄\"\n  line-break\n  text \"둘째 줄\"\n"
        "list bullet tight\n  item\n    paragraph\n      text \"하나\"\n      line-break\n"
        "      text \"둘\"\n");
  CHECK(tree_in(breaks, "위\n<div>상자</div>\n아래") ==
        "paragraph\n  text \"위\"\nparagraph\n  text \"상자\"\nparagraph\n  text \"아래\"\n");
}

TEST_CASE("of an unknown engine all is read that ordinary text hardly has") {
  const Dialect unknown = dialect({});
  CHECK(unknown.attributes);
  CHECK(unknown.mark);
  CHECK(unknown.wikilinks);
  CHECK_FALSE(unknown.subscript);
  CHECK_FALSE(unknown.content_links);
}
