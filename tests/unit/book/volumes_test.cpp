#include "book/volumes.h"

#include <catch2/catch.hpp>

using namespace chaek;
using namespace chaek::book;
using content::BookSettings;
using content::Post;

namespace {

Post post(const std::string& path, int year, int month, std::vector<std::string> tags = {},
          std::vector<std::string> categories = {}) {
  Post out;
  out.path = path;
  if (year > 0) out.front_matter.date = content::WrittenDate{.year = year, .month = month};
  out.front_matter.tags = std::move(tags);
  out.front_matter.categories = std::move(categories);
  return out;
}

std::vector<Post> archive() {
  return {post("a.md", 2022, 12, {"비"}, {"Travel", "기록"}), post("b.md", 2023, 1, {"비", "눈"}),
          post("c.md", 2023, 5, {}, {"travel"}), post("d.md", 0, 0, {"눈"}),
          post("e.md", 2023, 5, {"글-10", "글-2"})};
}

/// "key title slug: posts" of every volume, one a line.
std::string divided(const BookSettings& settings, Each each, base::Diagnostics& diagnostics) {
  std::string text;
  for (const Volume& volume : divide_posts(archive(), settings, each, {}, diagnostics)) {
    text += volume.key + " | " + volume.settings.title + " | " + volume.settings.slug + " |";
    for (const std::size_t n : volume.posts) text += " " + archive()[n].path;
    text += "\n";
  }
  return text;
}

std::string divided(const BookSettings& settings, Each each) {
  base::Diagnostics diagnostics;
  return divided(settings, each, diagnostics);
}

}  // namespace

TEST_CASE("a book of each year, month, category or tag") {
  BookSettings settings;
  settings.language = "ko";
  CHECK(divided(settings, Each::year) ==
        "2022 | 2022년의 글 | 2022 | a.md\n"
        "2023 | 2023년의 글 | 2023 | b.md c.md e.md\n");
  CHECK(divided(settings, Each::month) ==
        "2022-12 | 2022년 12월 | 2022-12 | a.md\n"
        "2023-01 | 2023년 1월 | 2023-01 | b.md\n"
        "2023-05 | 2023년 5월 | 2023-05 | c.md e.md\n");
  CHECK(divided(settings, Each::category) ==
        "Travel | Travel | Travel | a.md c.md\n"
        "기록 | 기록 | 기록 | a.md\n");
  CHECK(divided(settings, Each::tag) ==
        "글-2 | 글-2 | 글-2 | e.md\n"
        "글-10 | 글-10 | 글-10 | e.md\n"
        "눈 | 눈 | 눈 | b.md d.md\n"
        "비 | 비 | 비 | a.md b.md\n");
}

TEST_CASE("titles and slugs tell the books of one blog apart") {
  BookSettings settings;
  settings.language = "ko";
  settings.title = "느린 책";
  settings.year = 2023;
  CHECK(divided(settings, Each::year) == "2023 | 느린 책 2023 | 느린-책-2023 | b.md c.md e.md\n");
  CHECK(divided(settings, Each::category) == "travel | 느린 책: travel | 느린-책-travel | c.md\n");
  settings.title.clear();
  settings.site_title = "블로그";
  settings.slug = "blog";
  CHECK(divided(settings, Each::month) ==
        "2023-01 | 블로그 2023년 1월 | blog-2023-01 | b.md\n"
        "2023-05 | 블로그 2023년 5월 | blog-2023-05 | c.md e.md\n");
}

TEST_CASE("a post that is in no book is missed aloud, and one ISBN is not several books'") {
  BookSettings settings;
  settings.identifier = "978-89-6868-000-1";
  base::Diagnostics diagnostics;
  divided(settings, Each::year, diagnostics);
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items()[0].code == "in-no-volume");
  CHECK(diagnostics.items()[0].message == "this post is in none of the books: it has no date");
  CHECK(diagnostics.items()[1].code == "one-identifier");
}

TEST_CASE("parts are what the settings divide a book by, and are not divided once more") {
  BookSettings settings;
  base::Diagnostics none;
  CHECK(divide_posts(archive(), settings, Each::part, {}, none).empty());
  REQUIRE(none.items().size() == 1);
  CHECK(none.items()[0].code == "no-parts");

  settings.parts = content::PartsBy::month;
  base::Diagnostics diagnostics;
  const auto months = divide_posts(archive(), settings, Each::part, {}, diagnostics);
  REQUIRE(months.size() == 3);
  CHECK(months[0].settings.parts == content::PartsBy::none);
  CHECK(months[0].names.at("part") == "2022-12");
  CHECK(months[0].names.at("month") == "12");
  const auto years = divide_posts(archive(), settings, Each::year, {}, diagnostics);
  CHECK(years[1].settings.parts == content::PartsBy::month);
  CHECK(years[1].names.count("month") == 0);
}

TEST_CASE("a book of the settings' own choice") {
  BookSettings settings;
  settings.tags = {"비"};
  base::Diagnostics diagnostics;
  const auto volume = choose_volume(archive(), settings, 2, {}, diagnostics);
  REQUIRE(volume);
  CHECK(volume->posts == std::vector<std::size_t>{0, 1});
  CHECK(volume->settings.slug == "book-2");
  CHECK(volume->settings.tags.empty());
  settings.tags = {"없음"};
  CHECK_FALSE(choose_volume(archive(), settings, 2, {}, diagnostics));
  CHECK(diagnostics.items().back().code == "no-posts");
}

TEST_CASE("a book of each series, from --each or from the parts of book.yaml") {
  std::vector<Post> posts = archive();
  posts[0].front_matter.series = "강";
  posts[2].front_matter.series = "강";
  BookSettings settings;
  settings.language = "ko";
  settings.parts = content::PartsBy::series;
  for (const Each each : {Each::series, Each::part}) {
    base::Diagnostics diagnostics;
    const auto volumes = divide_posts(posts, settings, each, {}, diagnostics);
    REQUIRE(volumes.size() == 1);
    CHECK(volumes[0].key == "강");
    CHECK(volumes[0].posts == std::vector<std::size_t>{0, 2});
    CHECK(volumes[0].names.at("series") == "강");
    CHECK(volumes[0].settings.parts == content::PartsBy::none);
    REQUIRE(diagnostics.items().size() == 3);
    CHECK(diagnostics.items()[0].message == "this post is in none of the books: it has no series");
  }
}
