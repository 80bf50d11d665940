#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

namespace {

std::string day_of(const Parsed& parsed) {
  const auto& date = parsed.post.front_matter.date;
  return date ? chaek::content::iso_date(*date) : "none";
}

const std::string body = "paragraph\n  text \"본문\"\n";

}  // namespace

TEST_CASE("TOML front matter, as Zola and Hugo have it") {
  const Parsed parsed = parse(
      "\n+++\ntitle = \"글: 하나\"\ndate = 2023-04-16T10:20:30+09:00\nupdated = 2024-01-01\n"
      "draft = true\n[taxonomies]\ntags = [\"가\", \"나\"]\ncategories = [\"다\"]\n"
      "[extra]\ntoc = true\nauthor = \"나\"\n+++\n본문\n");
  CHECK(parsed.said() == Lines{});
  CHECK(parsed.tree() == body);
  const auto& matter = parsed.post.front_matter;
  CHECK(matter.title == "글: 하나");
  CHECK(day_of(parsed) == "2023-04-16");
  CHECK(matter.date->hour == 10);
  CHECK(matter.date->zone_minutes == 540);
  CHECK(matter.updated.has_value());
  CHECK(matter.withheld == "a draft (draft: true)");
  CHECK(matter.tags == Lines{"가", "나"});
  CHECK(matter.categories == Lines{"다"});
  CHECK(matter.contents.headings == true);
  CHECK(matter.authors == Lines{"나"});
}

TEST_CASE("every kind of TOML date is one") {
  CHECK(day_of(parse("+++\ndate = 2023-04-16\n+++\n")) == "2023-04-16");
  CHECK(day_of(parse("+++\ndate = 2023-04-16T01:02:03\n+++\n")) == "2023-04-16");
  CHECK(day_of(parse("+++\ndate = 2023-04-16 01:02:03Z\n+++\n")) == "2023-04-16");
  CHECK(day_of(parse("+++\ndate = 2023-04-16T01:02:03.5-05:30\n+++\n")) == "2023-04-16");
  CHECK(day_of(parse("+++\ndate = \"2023-04-16\"\n+++\n")) == "2023-04-16");
}

TEST_CASE("TOML that is none is read line by line, and the line is named") {
  const Parsed parsed = parse("+++\ntitle = 따옴표 없이\ndate = 2023-04-16\n+++\n본문\n");
  CHECK(parsed.said() == Lines{"warning front-matter 2:9"});
  CHECK(parsed.post.front_matter.title == "따옴표 없이");
  CHECK(day_of(parsed) == "2023-04-16");
  CHECK(parsed.tree() == body);
}

TEST_CASE("TOML has the limits of YAML") {
  std::string deep = "+++\na = ";
  for (int i = 0; i < 40; ++i) deep += '[';
  for (int i = 0; i < 40; ++i) deep += ']';
  CHECK(parse(deep + "\ntitle = 'x'\n+++\n본문\n").said().size() == 1);
  std::string many = "+++\n";
  for (int i = 0; i < 1001; ++i) many += "k" + std::to_string(i) + " = 1\n";
  CHECK(parse(many + "+++\n본문\n").said().size() == 1);
  CHECK(parse("+++\ntitle = 'x'\nb = '" + std::string(70000, 'x') + "'\n+++\n본문\n").said() ==
        Lines{"warning front-matter 2:1"});
}

TEST_CASE("JSON front matter") {
  const Parsed parsed = parse(
      "{\n  \"title\": \"글 \\\"하나\\\" {\",\n\t\"date\": \"2023-04-16\",\n  \"tags\": "
      "[\"가\"]\n}\n\n본문\n");
  CHECK(parsed.said() == Lines{});
  CHECK(parsed.post.front_matter.title == "글 \"하나\" {");
  CHECK(day_of(parsed) == "2023-04-16");
  CHECK(parsed.tree() == body);
  CHECK(parse("{ 이것은 글 }\n").tree() == "paragraph\n  text \"{ 이것은 글 }\"\n");
}

TEST_CASE("Hexo's front matter without an opening line") {
  const Parsed parsed =
      parse("title: 글\ndate: 2019-01-02 03:04:05\ntags:\n- 하나\n- 둘\n\n---\n본문\n");
  CHECK(parsed.said() == Lines{});
  CHECK(parsed.post.front_matter.title == "글");
  CHECK(parsed.post.front_matter.tags == Lines{"하나", "둘"});
  CHECK(day_of(parsed) == "2019-01-02");
  CHECK(parsed.tree() == body);
  CHECK(parse("어느 날\n---\n본문\n").post.front_matter.title == std::nullopt);
  CHECK(parse("Note: this is prose\n---\n본문\n").post.front_matter.title == std::nullopt);
}

TEST_CASE("keys count in any case, and themes' own for the contents") {
  const Parsed parsed = parse("---\nTitle: 글\nDate: 2023-01-02\nTags: [가]\nShowToc: true\n---\n");
  CHECK(parsed.post.front_matter.title == "글");
  CHECK(day_of(parsed) == "2023-01-02");
  CHECK(parsed.post.front_matter.tags == Lines{"가"});
  CHECK(parsed.post.front_matter.contents.headings == true);
  CHECK(parse("---\ntoc: true\ntoc_depth: 3\n---\n").post.front_matter.contents.depth == 3);
  CHECK(parse("---\ntoc: {sidebar: left, enable: false}\n---\n").said() == Lines{});
  CHECK(parse("---\ntoc_depth: 많이\n---\n").said() == Lines{"warning toc-value 2:12"});
}

TEST_CASE("what blogs write of posts that are not for everybody") {
  for (const char* line :
       {"draft: true", "published: false", "private: true", "is_private: true", "is_temp: true",
        "publish: false", "draft: 1", "draft: yes", "private: \"1\"", "published: 0",
        "published: no", "status: draft", "visibility: private"}) {
    INFO(line);
    CHECK_FALSE(parse("---\n" + std::string(line) + "\n---\n").post.front_matter.withheld.empty());
  }
  CHECK(parse("---\ndraft: 0\npublished: 1\n---\n").post.front_matter.withheld.empty());
  CHECK(parse("---\npublish: true\nstatus: published\n---\n").post.front_matter.withheld.empty());
}

TEST_CASE("lists in a list are flat, also where the front matter is read line by line") {
  for (const char* title : {"글", "'a' b"}) {
    const Parsed parsed =
        parse("---\ntitle: " + std::string(title) + "\ntags: [[가, 나], 다]\n---\n");
    CHECK(parsed.post.front_matter.tags == Lines{"가", "나", "다"});
  }
}

TEST_CASE("a date may stand in the post's address, or in English") {
  CHECK(day_of(parse("+++\npath = \"2019/09/30/x\"\n+++\n")) == "2019-09-30");
  CHECK(day_of(parse("---\npermalink: /2014/05/06/x/\n---\n")) == "2014-05-06");
  CHECK(day_of(parse("---\ndate created: Monday, January 1st 2024, 9:00:00 am\n---\n")) ==
        "2024-01-01");
  CHECK(day_of(parse("---\ndate: 2 Jan 2006 15:04:05 +0900\n---\n")) == "2006-01-02");
  CHECK(day_of(parse("---\ndate: Sep. 3, 2021\n---\n")) == "2021-09-03");
  CHECK(day_of(parse("글\n", "일기/회고 2024.02.03.md")) == "2024-02-03");
  CHECK(day_of(parse("글\n", "2023/04-16-first.md")) == "2023-04-16");
  CHECK(day_of(parse("글\n", "posts/first-2023-04-16/index.md")) == "2023-04-16");
  CHECK(day_of(parse("글\n", "posts/v1.2023.md")) == "none");
}

TEST_CASE("what the engine's settings say stands in for what the post does not") {
  chaek::base::SourceStore store;
  chaek::read::Engine engine;
  chaek::read::DefaultFrontMatter defaults{"_posts/", {}};
  defaults.values.kind = chaek::base::Setting::Kind::map;
  chaek::base::Setting author;
  author.kind = chaek::base::Setting::Kind::scalar;
  author.scalar = "나";
  defaults.values.members.push_back({"author", {}, author});
  engine.defaults.push_back(defaults);
  chaek::read::ReadOptions options;
  options.engine = &engine;
  CHECK(parse("글\n", "_posts/a.md", options).post.front_matter.authors == Lines{"나"});
  CHECK(parse("---\nauthor: 너\n---\n", "_posts/a.md", options).post.front_matter.authors ==
        Lines{"너"});
  CHECK(parse("글\n", "b.md", options).post.front_matter.authors == Lines{});
}

TEST_CASE("more hyphens than three stand around keys, as Hexo takes them") {
  const Parsed parsed = parse("-----\ntitle: 다섯\ndate: 2023-04-16\n-----\n본문\n");
  CHECK(parsed.said() == Lines{});
  CHECK(parsed.post.front_matter.title == "다섯");
  CHECK(day_of(parsed) == "2023-04-16");
  CHECK(parsed.tree() == body);
  CHECK(parse("-----\n글이다\n-----\n").tree() == "thematic-break\nheading 2\n  text \"글이다\"\n");
}

TEST_CASE("tags may be maps with names, and words with hashes") {
  CHECK(parse("---\ntags:\n  - name: 가\n    slug: ga\n  - {title: 나}\n---\n")
            .post.front_matter.tags == Lines{"가", "나"});
  CHECK(parse("---\ntags: \"#가 #나\"\n---\n").post.front_matter.tags == Lines{"가", "나"});
  CHECK(parse("---\ntags: \"가 나\"\n---\n").post.front_matter.tags == Lines{"가 나"});
}

TEST_CASE("a date may link the day's note, and stand behind a wide space") {
  CHECK(day_of(parse("---\ntitle: 글\ndate: [[2023-04-16]]\n---\n")) == "2023-04-16");
  CHECK(day_of(parse("---\ntitle: 글\ndate: \"[[2023-04-16]]\"\n---\n")) == "2023-04-16");
  const Parsed parsed = parse("---\ntitle:\u00A0빈칸\ndate:\u00A02023-04-16\n---\n본문\n");
  CHECK(parsed.post.front_matter.title == "빈칸");
  CHECK(day_of(parsed) == "2023-04-16");
}

TEST_CASE("Hexo's short name of a post is an address of it") {
  CHECK(parse("---\ntitle: 글\nabbrlink: 4a17b156\n---\n").post.front_matter.addresses ==
        Lines{"4a17b156"});
}

TEST_CASE("themes of Astro have dates of other names") {
  const Parsed parsed =
      parse("---\ntitle: 글\npubDatetime: 2022-09-23T15:22:00Z\nmodDatetime: 2022-10-01\n---\n");
  CHECK(day_of(parsed) == "2022-09-23");
  REQUIRE(parsed.post.front_matter.updated.has_value());
  CHECK(chaek::content::iso_date(*parsed.post.front_matter.updated) == "2022-10-01");
}
