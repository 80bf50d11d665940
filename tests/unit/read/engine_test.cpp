#include "read/engine.h"

#include <catch2/catch.hpp>

#include "read/find_posts.h"

using chaek::base::MemoryFiles;
using chaek::content::BookSettings;
using chaek::read::Engine;
using chaek::read::EngineKind;
using Lines = std::vector<std::string>;

namespace {

using Site = std::vector<std::pair<std::string, std::string>>;

MemoryFiles files_of(const Site& site) {
  MemoryFiles files;
  for (const auto& [path, text] : site) files.put(path, text);
  return files;
}

struct Found {
  chaek::base::SourceStore store;
  Engine engine;
  Lines posts;
  Lines skipped;
};

void find(const Site& site, Found& found, const BookSettings& settings = {}) {
  const MemoryFiles files = files_of(site);
  found.engine = chaek::read::read_engine(files, found.store);
  chaek::base::Diagnostics diagnostics;
  auto posts = chaek::read::find_posts(files, {""}, settings, found.engine, diagnostics);
  CHECK(diagnostics.items().empty());
  found.posts = std::move(posts.posts);
  for (const auto& file : posts.skipped) found.skipped.push_back(file.path + ": " + file.reason);
}

const std::string dated = "---\ntitle: 글\ndate: 2023-01-01\n---\n본문\n";
const std::string undated = "---\ntitle: 쪽\n---\n본문\n";

}  // namespace

TEST_CASE("Jekyll: settings, defaults, pages beside the posts") {
  Found found;
  find(
      {{"_config.yml",
        "title: 지킬의 집\nauthor:\n  name: 지킬\nlang: ko_KR\ntimezone: Asia/Seoul\nmathjax: "
        "true\n"
        "defaults:\n  - scope: {path: \"\", type: posts}\n    values: {author: 하이드, toc: true}\n"
        "  - scope: {path: _posts/dev}\n    values: {author: 개발, title: 아니다}\n"},
       {"_posts/2023-01-01-a.md", undated},
       {"about.md", undated},
       {"_drafts/b.md", undated}},
      found);
  CHECK(found.engine.kind == EngineKind::jekyll);
  CHECK(found.engine.title == "지킬의 집");
  CHECK(found.engine.authors == Lines{"지킬"});
  CHECK(found.engine.language == "ko-KR");
  CHECK(found.engine.timezone == "Asia/Seoul");
  CHECK(found.engine.math);
  REQUIRE(found.engine.defaults.size() == 2);
  CHECK(found.engine.defaults[0].path == "_posts/dev");
  CHECK(found.engine.defaults[0].values.find("title") == nullptr);
  CHECK(found.posts == Lines{"_posts/2023-01-01-a.md"});
  CHECK(found.skipped ==
        Lines{"_drafts/: drafts", "about.md: a page without a date beside _posts"});
}

TEST_CASE("Jekyll: pages of collections are no posts, and have addresses") {
  Found found;
  find({{"_config.yml",
         "permalink: pretty\ncollections:\n  recipes:\n    output: true\n  notes:\n    output: "
         "true\n"
         "    permalink: /쪽지/:name\n  parts:\n    output: false\n"},
        {"_posts/2022-01-01-a.md", undated},
        {"_recipes/국/무국.md", undated},
        {"_recipes/무.png", ""},
        {"_parts/b.md", undated}},
       found);
  CHECK(found.posts == Lines{"_posts/2022-01-01-a.md"});
  CHECK(found.skipped ==
        Lines{"_parts/: its name begins with '_'",
              "_recipes/국/무국.md: a page of the collection \"recipes\", no post"});
  const auto& collections = found.engine.site.collections;
  REQUIRE(collections.size() == 2);
  CHECK(collections[0].folder == "_recipes");
  CHECK(collections[0].permalink == "/:collection/:path/");
  CHECK(collections[1].permalink == "/쪽지/:name");
}

TEST_CASE("drafts are looked for when they are asked for") {
  BookSettings settings;
  settings.drafts = true;
  Found found;
  find({{"_config.yml", "title: a\n"}, {"_posts/2023-01-01-a.md", ""}, {"_drafts/b.md", ""}}, found,
       settings);
  CHECK(found.posts == Lines{"_drafts/b.md", "_posts/2023-01-01-a.md"});
}

TEST_CASE("Hugo: bundles, sections, archetypes, two languages") {
  Found found;
  find({{"hugo.toml",
         "baseURL = 'https://example.org/'\nlanguageCode = 'ko-kr'\ntitle = '봄'\n"
         "[params]\nmainSections = ['post']\n[params.author]\nname = '글쓴이'\n"},
        {"archetypes/default.md", "---\ndate: {{ .Date }}\n---\n"},
        {"themes/x/content/post/a.md", dated},
        {"content/_index.md", undated},
        {"content/about.md", undated},
        {"content/post/first/index.md", dated},
        {"content/post/first/index.en.md", dated},
        {"content/post/second.md", undated}},
       found);
  CHECK(found.engine.kind == EngineKind::hugo);
  CHECK(found.engine.title == "봄");
  CHECK(found.engine.authors == Lines{"글쓴이"});
  CHECK(found.engine.language == "ko-KR");
  CHECK(found.engine.post_folders == Lines{"content/post"});
  CHECK(found.posts == Lines{"content/post/first/index.md", "content/post/second.md"});
  CHECK(found.skipped == Lines{"archetypes/: the engine's own, not posts",
                               "content/_index.md: a section's page, no post",
                               "content/about.md: a page without a date, outside of content/post",
                               "content/post/first/index.en.md: the same post in another language",
                               "themes/: the engine's own, not posts"});
}

TEST_CASE("Hugo: settings in a folder, per language") {
  Found found;
  find({{"config/_default/hugo.yaml", "baseURL: https://x.org\ndefaultContentLanguage: ko\n"},
        {"config/_default/languages.ko.toml", "title = '제목'\nlanguageCode = 'ko'\n"},
        {"config/_default/params.toml", "[author]\nname = '나'\n"},
        {"content/posts/a.md", dated}},
       found);
  CHECK(found.engine.kind == EngineKind::hugo);
  CHECK(found.engine.title == "제목");
  CHECK(found.engine.authors == Lines{"나"});
  CHECK(found.posts == Lines{"content/posts/a.md"});
}

TEST_CASE("Hexo: its pages have dates and are no posts all the same") {
  Found found;
  find({{"_config.yml", "title: 여름\nauthor: John Doe\nlanguage:\n  - ko\n  - en\n"},
        {"source/_posts/a.md", "title: 글\ndate: 2019-01-02\n---\n본문\n"},
        {"source/_drafts/b.md", undated},
        {"source/about/index.md", dated},
        {"scaffolds/post.md", "---\ntitle: {{ title }}\n---\n"}},
       found);
  CHECK(found.engine.kind == EngineKind::hexo);
  CHECK(found.engine.title == "여름");
  CHECK(found.engine.authors == Lines{});
  CHECK(found.engine.language == "ko");
  CHECK(found.posts == Lines{"source/_posts/a.md"});
  CHECK(found.skipped == Lines{"scaffolds/: the engine's own, not posts", "source/_drafts/: drafts",
                               "source/about/index.md: a page, outside of source/_posts"});
}

TEST_CASE("Gatsby: settings are a program's lines") {
  Found found;
  find({{"gatsby-config.js", "module.exports = {\n  siteMetadata: metaConfig,\n}\n"},
        {"gatsby-meta-config.js",
         "module.exports = {\n  title: `가을`, // 제목\n  author: { name: '지은이' },\n"
         "  language: 'ko',\n}\n"},
        {"content/blog/one/index.md", dated},
        {"content/__about/me.md", undated}},
       found);
  CHECK(found.engine.kind == EngineKind::gatsby);
  CHECK(found.engine.title == "가을");
  CHECK(found.engine.authors == Lines{"지은이"});
  CHECK(found.engine.language == "ko");
  CHECK(found.posts == Lines{"content/blog/one/index.md"});
}

TEST_CASE("Zola and Hugo share a file's name; keys tell them apart") {
  Found zola;
  find({{"config.toml", "base_url = 'https://z.org'\ntitle = '겨울'\ndefault_language = 'ko'\n"},
        {"content/blog/a.md", "+++\npath = '2019/09/30/x'\n+++\n"},
        {"content/_index.md", "+++\n+++\n"},
        {"templates/a.md", ""}},
       zola);
  CHECK(zola.engine.kind == EngineKind::zola);
  CHECK(zola.engine.title == "겨울");
  CHECK(zola.posts == Lines{"content/blog/a.md"});
  Found hugo;
  find({{"config.toml", "baseurl = 'https://h.org'\ntitle = 'h'\n"}, {"content/posts/a.md", dated}},
       hugo);
  CHECK(hugo.engine.kind == EngineKind::hugo);
  Found neither;
  find({{"config.toml", "width = 3\n"}, {"a.md", undated}}, neither);
  CHECK(neither.engine.kind == EngineKind::unknown);
  CHECK(neither.posts == Lines{"a.md"});
}

TEST_CASE("Bridgetown keeps its title beside its settings") {
  Found found;
  find({{"bridgetown.config.yml", "timezone: Asia/Seoul\n"},
        {"_config.yml", "title: 옛 이름\n"},
        {"src/_data/site_metadata.yml", "title: 다리\n"},
        {"src/_posts/2022-01-01-a.md", undated},
        {"src/about.md", undated}},
       found);
  CHECK(found.engine.kind == EngineKind::bridgetown);
  CHECK(found.engine.title == "다리");
  CHECK(found.engine.timezone == "Asia/Seoul");
  CHECK(found.posts == Lines{"src/_posts/2022-01-01-a.md"});
}

TEST_CASE("an Obsidian vault: all notes but templates") {
  Found found;
  find({{".obsidian/templates.json", "{\"folder\": \"틀\"}"},
        {"틀/일기.md", "---\ncreated: {{date}}\n---\n"},
        {"메모.md", undated}},
       found);
  CHECK(found.engine.kind == EngineKind::obsidian);
  CHECK(found.posts == Lines{"메모.md"});
  CHECK(found.skipped == Lines{".obsidian/: hidden", "틀/: the engine's own, not posts"});
}

TEST_CASE("settings that can't be parsed are read line by line") {
  Found found;
  find({{"_config.yml", "title: 제목\nbase: &b {x: 1}\nother: *b\nauthor: 나\n"},
        {"_posts/2022-01-01-a.md", undated}},
       found);
  CHECK(found.engine.title == "제목");
  CHECK(found.engine.authors == Lines{"나"});
}

TEST_CASE("of a post in several languages the book's is taken") {
  BookSettings english;
  english.language = "en-US";
  Found found;
  find({{"a.md", undated},
        {"a.en.md", undated},
        {"en/b.md", undated},
        {"ko/b.md", undated},
        {"only.ja.md", undated},
        {"posts/os/x.md", undated},
        {"posts/js/x.md", undated}},
       found, english);
  CHECK(found.posts == Lines{"a.en.md", "en/b.md", "only.ja.md", "posts/js/x.md", "posts/os/x.md"});
}

TEST_CASE("Jekyll: exclude: and patterns in the paths of defaults") {
  Found found;
  find({{"_config.yml",
         "exclude: [/old/, '*.draft.md', _posts/2023-01-03-c.md]\n"
         "defaults:\n  - scope: {path: '_posts/*/quiet'}\n    values: {author: 조용}\n"},
        {"_posts/2023-01-01-a.md", dated},
        {"_posts/2023-01-03-c.md", dated},
        {"b.draft.md", dated},
        {"old/x.md", dated},
        {"older/y.md", dated}},
       found);
  CHECK(found.posts == Lines{"_posts/2023-01-01-a.md", "older/y.md"});
  CHECK(found.skipped ==
        Lines{"_posts/2023-01-03-c.md: left out by the engine's settings (exclude:)",
              "b.draft.md: left out by the engine's settings (exclude:)",
              "old/: left out by the engine's settings (exclude:)"});
  REQUIRE(found.engine.defaults.size() == 1);
  CHECK(found.engine.defaults[0].covers("_posts/dev/quiet/a.md"));
  CHECK_FALSE(found.engine.defaults[0].covers("_posts/quiet/a.md"));
}

TEST_CASE("the paths of defaults are whole names") {
  chaek::read::DefaultFrontMatter defaults;
  defaults.path = "_posts/dev";
  CHECK(defaults.covers("_posts/dev/a.md"));
  CHECK_FALSE(defaults.covers("_posts/devices/a.md"));
  defaults.path = "_posts/dev/";
  CHECK(defaults.covers("_posts/dev/a.md"));
  defaults.path = "";
  CHECK(defaults.covers("a.md"));
}

TEST_CASE("Hugo: cascade of sections and of the settings") {
  Found found;
  find({{"hugo.toml",
         "baseURL = 'https://x.org'\n[cascade]\nauthor = '모두'\n[cascade._target]\n"
         "path = '/post/**'\n"},
        {"content/post/_index.md",
         "---\ntitle: 갈래\ncascade:\n  - tags: [가]\n    title: 아니다\n"
         "  - _target: {kind: section}\n    tags: [나]\n---\n"},
        {"content/post/a.md", dated}},
       found);
  REQUIRE(found.engine.defaults.size() == 2);
  CHECK(found.engine.defaults[0].path == "content/post/**");
  CHECK(found.engine.defaults[0].covers("content/post/a.md"));
  CHECK(found.engine.defaults[0].values.find("_target") == nullptr);
  CHECK(found.engine.defaults[1].path == "content/post");
  CHECK(found.engine.defaults[1].values.find("tags") != nullptr);
  CHECK(found.engine.defaults[1].values.find("title") == nullptr);
}
