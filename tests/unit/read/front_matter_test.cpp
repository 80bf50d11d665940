#include <catch2/catch.hpp>

#include "parsed.h"

using chaek::content::DateSource;
using chaek::content::FrontMatter;
using Lines = std::vector<std::string>;

namespace {

/// The front matter of a post with these lines in it, read without a word.
FrontMatter matter(const std::string& yaml, const std::string& path = "post.md") {
  Parsed parsed = parse("---\n" + yaml + "---\n본문\n", path);
  INFO(yaml);
  CHECK(parsed.said() == Lines{});
  return parsed.post.front_matter;
}

std::string day_of(const FrontMatter& matter) {
  return matter.date ? chaek::content::iso_date(*matter.date) : "none";
}

}  // namespace

TEST_CASE("front matter is taken off the body, blank lines and CRLF before it included") {
  for (const char* text : {"---\ntitle: 글\n---\n본문\n", "\n\n---\ntitle: 글\n---\n본문\n",
                           "---  \r\ntitle: 글\r\n--- \r\n본문\r\n", "---\ntitle: 글\n...\n본문\n",
                           "---\n\ntitle: 글\n\n---\n본문"}) {
    INFO(text);
    const Parsed parsed = parse(text);
    CHECK(parsed.post.front_matter.title == "글");
    CHECK(parsed.tree() == "paragraph\n  text \"본문\"\n");
    CHECK(parsed.said() == Lines{});
  }
}

TEST_CASE("rules around prose are no front matter") {
  const Parsed parsed = parse("---\n\n어느 날의 일이다.\n\n---\n\n다음 날.\n");
  CHECK(parsed.tree() ==
        "thematic-break\nparagraph\n  text \"어느 날의 일이다.\"\n"
        "thematic-break\nparagraph\n  text \"다음 날.\"\n");
  CHECK(parse("---\ntitle: 끝이 없다\n").tree().find("끝이 없다") != std::string::npos);
}

TEST_CASE("a title is text, whatever YAML takes it for") {
  CHECK(matter("title: 2023\n").title == "2023");
  CHECK(matter("title: 2023-04-16\n").title == "2023-04-16");
  CHECK(matter("title: true\n").title == "true");
  CHECK(matter("title: \" 빈칸 \"\n").title == "빈칸");
  CHECK(matter("title: [쪽지]\n").title == "[쪽지]");
  CHECK_FALSE(matter("title:\n").title.has_value());
  CHECK(matter("title: !important 쓰지 말기\n").title == "!important 쓰지 말기");
}

TEST_CASE("the date is the first key's that says one, in the documented order") {
  CHECK(day_of(matter("date: 2023-02-02\ncreated: 2023-01-01\n")) == "2023-01-01");
  CHECK(matter("date: 2023-02-02\ncreated: 2023-01-01\n").date_key == "created");
  CHECK(day_of(matter("date: 2023-02-02\ncreated_at: 2023-01-05\n")) == "2023-01-05");
  CHECK(day_of(matter("publishDate: 2023-03-03\ndate: 2023-02-02\n")) == "2023-02-02");
  CHECK(day_of(matter("created:\npubDate: \"2023-03-03\"\n")) == "2023-03-03");
  CHECK(day_of(matter("datetime: 2023-03-03 10:00\n")) == "2023-03-03");
  CHECK(day_of(matter("date: {created: 2023-03-04}\n")) == "2023-03-04");
  CHECK(day_of(matter("published: 2023-03-05\n")) == "2023-03-05");
}

TEST_CASE("without a key the file's name says the date") {
  const FrontMatter named = matter("title: 봄\n", "_posts/2023-04-16-spring.md");
  CHECK(day_of(named) == "2023-04-16");
  CHECK(named.date_source == DateSource::file_name);
  const FrontMatter keyed = matter("date: 2023-04-16 23:30\n", "_posts/2023-04-16-spring.md");
  CHECK(keyed.date_source == DateSource::front_matter);
  CHECK(keyed.date->hour == 23);
  CHECK(matter("title: 봄\n").date_source == DateSource::none);
}

TEST_CASE("an impossible date is an error, and the name's date stands in") {
  const Parsed parsed = parse("---\ndate: 2023-02-30\n---\n", "2023-02-28-a.md");
  CHECK(parsed.said() == Lines{"warning bad-date 2:7"});
  CHECK(covered(parsed.diagnostics.items()[0].span) == "2023-02-30");
  CHECK(day_of(parsed.post.front_matter) == "2023-02-28");
  CHECK(parse("---\ndate: 언젠가\n---\n").said() == Lines{"warning bad-date 2:7"});
}

TEST_CASE("a name that contradicts the front matter is a warning") {
  const Parsed parsed = parse("---\ndate: 2023-04-17\n---\n", "2023-04-16-a.md");
  CHECK(parsed.said() == Lines{"warning date-differs 2:7"});
  CHECK(day_of(parsed.post.front_matter) == "2023-04-17");
}

TEST_CASE("tags and categories come in many shapes") {
  const Lines two{"책", "여행"};
  CHECK(matter("tags: [책, 여행]\n").tags == two);
  CHECK(matter("tags:\n  - 책\n  - 여행\n").tags == two);
  CHECK(matter("tags: 책, 여행\n").tags == two);
  CHECK(matter("tags: 책 여행\n").tags == two);
  CHECK(matter("tags: [[책], [여행, 책]]\n").tags == two);
  CHECK(matter("tag: 책\ntags: [책, 여행]\n").tags == two);
  CHECK(matter("tags: \"인공 지능\"\n").tags == Lines{"인공 지능"});
  CHECK(matter("tag: 인공 지능\n").tags == Lines{"인공 지능"});
  CHECK(matter("category: 회고\n").categories == Lines{"회고"});
  CHECK(matter("categories: [2023, 회고]\n").categories == Lines{"2023", "회고"});
  CHECK(matter("tags: \"#책\"\n").tags == Lines{"책"});
}

TEST_CASE("toc is a wish for the contents list") {
  CHECK(matter("toc: true\n").contents.headings == true);
  CHECK(matter("toc: \"true\"\n").contents.headings == true);
  CHECK(matter("toc: false\n").contents.headings == false);
  CHECK_FALSE(matter("title: 봄\n").contents.headings.has_value());
  CHECK(matter("toc: 3\n").contents.depth == 3);
  CHECK(matter("toc: \"2\"\n").contents.headings == true);
  CHECK(matter("toc: 0\n").contents.headings == false);
  const auto wish = matter("toc: {depth: 3, title: \"짧은 제목\", listed: false}\n").contents;
  CHECK(wish.depth == 3);
  CHECK(wish.title == "짧은 제목");
  CHECK_FALSE(wish.listed);
  CHECK(matter("title: 봄\n").contents.listed);
}

TEST_CASE("a toc that says nothing is a warning and counts as silence") {
  for (const char* line :
       {"toc: maybe\n", "toc: 7\n", "toc: [a]\n", "toc: {depth: 9}\n", "toc: {colour: red}\n"}) {
    INFO(line);
    const Parsed parsed = parse(std::string("---\n") + line + "---\n");
    REQUIRE(parsed.diagnostics.items().size() == 1);
    CHECK(parsed.diagnostics.items()[0].code == "toc-value");
    CHECK_FALSE(parsed.post.front_matter.contents.headings.has_value());
  }
}

TEST_CASE("drafts, authors, language and the rest") {
  CHECK(matter("draft: true\n").withheld == "a draft (draft: true)");
  CHECK(matter("published: false\n").withheld == "not published (published: false)");
  CHECK(matter("private: true\n").withheld == "private (private: true)");
  CHECK(matter("hidden: true\n").withheld == "hidden (hidden: true)");
  CHECK(matter("status: Private\n").withheld == "private (status: private)");
  CHECK(matter("password: 비밀\n").withheld == "private (password: …)");
  CHECK(matter("draft: false\npublished: true\nhidden: false\npassword:\n").withheld.empty());
  CHECK(matter("author: 김하늘\n").authors == Lines{"김하늘"});
  CHECK(matter("authors: [김하늘, {name: 이바다}]\n").authors == Lines{"김하늘", "이바다"});
  CHECK(matter("lang: ko_KR\n").language == "ko-KR");
  CHECK(matter("description: 설명\nexcerpt: 발췌\n").description == "설명");
  CHECK(matter("slug: spring\n").slug == "spring");
  CHECK(chaek::content::iso_date(*matter("last_modified_at: 2023-05-01\n").updated) ==
        "2023-05-01");
  CHECK(matter("some_engine_key: {a: [1]}\n").tags.empty());
  CHECK(parse("---\nlang: 한국어\n---\n").said() == Lines{"warning bad-language 2:7"});
}

TEST_CASE("front matter that is no YAML is read line by line") {
  const Parsed parsed = parse(
      "---\ntitle: 알림: 이사 안내\ndate: 2023-04-16\ntags:\n- 집\n- 이사\nquote: 'a' "
      "b\n---\n본문\n");
  REQUIRE(parsed.diagnostics.items().size() == 1);
  CHECK(parsed.diagnostics.items()[0].code == "front-matter");
  CHECK(parsed.source->position(parsed.diagnostics.items()[0].span.begin).line == 2);
  CHECK(parsed.post.front_matter.title == "알림: 이사 안내");
  CHECK(day_of(parsed.post.front_matter) == "2023-04-16");
  CHECK(parsed.post.front_matter.tags == Lines{"집", "이사"});
  CHECK(parsed.tree() == "paragraph\n  text \"본문\"\n");
}

TEST_CASE("of two equal keys the first wins") {
  const Parsed parsed = parse("---\ntitle: 하나\ntitle: 둘\n---\n");
  CHECK(parsed.said() == Lines{"warning duplicate-key 3:1"});
  CHECK(parsed.post.front_matter.title == "하나");
}

TEST_CASE("characters that no book may hold are taken out of a title") {
  const Parsed parsed = parse("---\ntitle: \"a\\x01b\"\n---\n");
  CHECK(parsed.post.front_matter.title == "ab");
  CHECK(parsed.said() == Lines{"warning control-character 2:8"});
}
