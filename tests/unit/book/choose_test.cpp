#include "book/choose.h"

#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

TimeZone seoul() {
  base::Diagnostics diagnostics;
  return *TimeZone::find({}, diagnostics);
}

/// One letter a post: '+' chosen, '-' left out.
std::string picks(const std::vector<content::Post>& posts, const content::BookSettings& settings,
                  std::optional<std::int64_t> epoch = {}) {
  base::Diagnostics diagnostics;
  std::string out;
  for (const Choice& choice : choose_posts(posts, settings, seoul(), epoch, diagnostics)) {
    CHECK(choice.chosen == choice.reason.empty());
    out += choice.chosen ? '+' : '-';
  }
  return out;
}

TEST_CASE("a range goes by the date as written, its ends included") {
  std::vector<content::Post> posts{post("a.md", "가", day(2022, 12, 31)),
                                   post("b.md", "나", day(2023, 1, 1)),
                                   post("c.md", "다", day(2023, 12, 31)),
                                   post("d.md", "라", day(2024, 1, 1)), post("e.md", "마")};
  content::BookSettings settings;
  CHECK(picks(posts, settings) == "+++++");
  settings.from = day(2023, 1, 1);
  CHECK(picks(posts, settings) == "-+++-");
  settings.to = day(2023, 12, 31);
  CHECK(picks(posts, settings) == "-++--");
  settings.from = settings.to = std::nullopt;
  settings.year = 2023;
  CHECK(picks(posts, settings) == "-++--");
  // The first day of 2024 in Seoul is still 2023 in Greenwich; what is written counts.
  posts[3].front_matter.date->zone_minutes = 540;
  CHECK(picks(posts, settings) == "-++--");
}

TEST_CASE("the future is what comes after SOURCE_DATE_EPOCH, never after the clock") {
  const std::vector<content::Post> posts{post("a.md", "가", day(2023, 5, 1)),
                                         post("b.md", "나", day(2999, 1, 1))};
  CHECK(picks(posts, {}) == "++");
  const std::int64_t midnight_in_seoul = 1682866800;  // 2023-04-30T15:00Z
  CHECK(picks(posts, {}, midnight_in_seoul) == "+-");
  CHECK(picks(posts, {}, midnight_in_seoul - 1) == "--");
}

TEST_CASE("drafts, tags, categories and patterns choose") {
  std::vector<content::Post> posts{post("글/봄.md", "가"), post("글/일기/2.md", "나"),
                                   post("메모.md", "다")};
  posts[0].front_matter.tags = {"산책", "Book"};
  posts[1].front_matter.categories = {"일기"};
  posts[2].front_matter.withheld = "a draft (draft: true)";
  content::BookSettings settings;
  CHECK(picks(posts, settings) == "++-");
  settings.tags = {"book"};
  CHECK(picks(posts, settings) == "+--");
  settings.tags.clear();
  settings.categories = {"일기", "없는 것"};
  CHECK(picks(posts, settings) == "-+-");
  settings.categories.clear();
  settings.include = {"글/**"};
  CHECK(picks(posts, settings) == "++-");
  settings.exclude = {"일기"};
  CHECK(picks(posts, settings) == "+--");
  settings.front = {{"글/봄.md", {}}};
  CHECK(picks(posts, settings) == "---");
}

TEST_CASE("choices that match nothing are reported with the nearest that would") {
  std::vector<content::Post> posts{post("글/봄.md", "가", day(2023, 1, 1))};
  posts[0].front_matter.tags = {"daily"};
  content::BookSettings settings;
  settings.tags = {"daliy"};
  settings.exclude = {"글/붐.md"};
  base::Diagnostics diagnostics;
  choose_posts(posts, settings, seoul(), {}, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].hint == "did you mean \"daily\"?");
  CHECK(diagnostics.items()[1].hint == "did you mean \"글/봄.md\"?");
}

TEST_CASE("a chosen post without a date is reported, one left out is not") {
  std::vector<content::Post> posts{post("a.md", "가"), post("b.md", "나")};
  posts[1].front_matter.withheld = "a draft (draft: true)";
  base::Diagnostics diagnostics;
  choose_posts(posts, {}, seoul(), {}, diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "no-date");
}

}  // namespace
}  // namespace chaek::book
