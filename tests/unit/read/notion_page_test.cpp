#include <catch2/catch.hpp>

#include "parsed.h"

using Lines = std::vector<std::string>;

namespace {

const std::string name = "기록/어느 날 0123456789abcdef0123456789abcdef.md";

std::string day_of(const std::string& value) {
  const auto& date = parse("# 글\n\n작성일: " + value + "\n\n본문\n", name).post.front_matter.date;
  return date ? chaek::content::iso_date(*date) : "";
}

}  // namespace

TEST_CASE("a page exported from Notion has its properties above its text") {
  const Parsed parsed = parse(
      "# 어느 날\n\nCreated: December 30, 2023 3:11 PM\n태그: 회고, 여행\nAuthor: 나\n"
      "URL: https://example.org\n\n본문: 글이다.\n",
      name);
  CHECK(parsed.said() == Lines{});
  const auto& matter = parsed.post.front_matter;
  CHECK(matter.title == "어느 날");
  CHECK(day_of("December 30, 2023 3:11 PM") == "2023-12-30");
  CHECK(matter.date->hour == 15);
  CHECK(matter.tags == Lines{"회고", "여행"});
  CHECK(matter.authors == Lines{"나"});
  CHECK(parsed.tree() == "paragraph\n  text \"본문: 글이다.\"\n");
}

TEST_CASE("Notion's dates come in Korean, as ranges and with a sign before them") {
  CHECK(day_of("2023년 12월 30일 오후 3:11") == "2023-12-30");
  CHECK(day_of("2023년 12월 30일 → 2024년 1월 2일") == "2023-12-30");
  CHECK(day_of("@December 30, 2023") == "2023-12-30");
  CHECK(day_of("2023/12/30 15:11 (GMT+9)") == "2023-12-30");
}

TEST_CASE("lines that are no properties stay text, and other files are left alone") {
  const std::string text = "# 글\n\n참고: 이것은 글이다\n\n끝\n";
  CHECK(parse(text, name).tree() ==
        "paragraph\n  text \"참고: 이것은 글이다\"\nparagraph\n  text \"끝\"\n");
  CHECK(parse("# 글\n\nTags: 하나\n그냥 글\n", name).post.front_matter.tags.empty());
  CHECK_FALSE(parse("# 글\n\nTags: 하나\n\n글\n", "글.md").post.front_matter.title);
  CHECK_FALSE(parse(text, "a 0123456789abcdef0123456789abcdeg.md").post.front_matter.title);
}
