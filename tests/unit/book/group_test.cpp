#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

std::string parts(const Book& book) {
  std::string all;
  for (const Part& part : book.parts) {
    all += part.id + ' ' + part.title + ' ' + std::to_string(part.first_chapter) + '+' +
           std::to_string(part.chapter_count) + '\n';
  }
  return all;
}

Binding three_posts() {
  Binding binding;
  binding.front = {post("머리말.md", "머리말")};
  binding.posts = {post("b.md", "나", day(2023, 3, 9)), post("a.md", "가", day(2023, 3, 1)),
                   post("d.md", "라"), post("c.md", "다", day(2024, 1, 2))};
  binding.posts[0].front_matter.categories = {"일기"};
  binding.posts[1].front_matter.categories = {"책", "일기"};
  binding.posts[3].front_matter.categories = {"책"};
  return binding;
}

TEST_CASE("parts by year and month are named in the book's language") {
  Binding binding = three_posts();
  CHECK(binding.bind().parts.empty());
  binding.settings.parts = content::PartsBy::year;
  CHECK(parts(binding.bind()) ==
        "part1 2023년 1+2\n"
        "part2 2024년 3+1\n"
        "part3 날짜 없는 글 4+1\n");
  binding.settings.parts = content::PartsBy::month;
  binding.settings.language = "en-GB";
  CHECK(parts(binding.bind()) ==
        "part1 March 2023 1+2\n"
        "part2 January 2024 3+1\n"
        "part3 Undated 4+1\n");
}

TEST_CASE("months of one year are named without it") {
  Binding binding;
  binding.settings.parts = content::PartsBy::month;
  binding.posts = {post("a.md", "가", day(2023, 1, 3)), post("b.md", "나", day(2023, 3, 1)),
                   post("c.md", "다")};
  CHECK(parts(binding.bind()) == "part1 1월 0+1\npart2 3월 1+1\npart3 날짜 없는 글 2+1\n");
  binding.posts.push_back(post("d.md", "라", day(2024, 3, 1)));
  CHECK(parts(binding.bind()) ==
        "part1 2023년 1월 0+1\npart2 2023년 3월 1+1\npart3 2024년 3월 2+1\n"
        "part4 날짜 없는 글 3+1\n");
}

TEST_CASE("posts of one series are gathered where its first one stands, the others come last") {
  Binding binding = three_posts();
  binding.settings.parts = content::PartsBy::series;
  binding.posts[1].front_matter.series = "강";
  binding.posts[3].front_matter.series = "강";
  const Book book = binding.bind();
  CHECK(paths(book) == "머리말.md a.md c.md b.md d.md ");
  CHECK(parts(book) == "part1 강 1+2\npart2 그 밖의 글 3+2\n");
}

TEST_CASE("posts of one category are gathered where its first one stands") {
  Binding binding = three_posts();
  binding.settings.parts = content::PartsBy::category;
  const Book book = binding.bind();
  CHECK(paths(book) == "머리말.md a.md c.md b.md d.md ");
  CHECK(parts(book) ==
        "part1 책 1+2\n"
        "part2 일기 3+1\n"
        "part3 그 밖의 글 4+1\n");
}

TEST_CASE("a year is the one written, also when zones would move it") {
  Binding binding;
  auto first = day(2024, 1, 1);  // in Seoul; 2023 in Greenwich
  auto second = day(2023, 12, 31);
  second.has_time = true;
  second.hour = 23;
  second.zone_minutes = 0;  // later than the first
  auto third = day(2024, 2, 1);
  binding.posts = {post("a.md", "가", first), post("b.md", "나", second),
                   post("c.md", "다", third)};
  binding.settings.parts = content::PartsBy::year;
  const Book book = binding.bind();
  CHECK(paths(book) == "a.md c.md b.md ");
  CHECK(parts(book) == "part1 2024년 0+2\npart2 2023년 2+1\n");
}

TEST_CASE("chapter ids are ASCII, unique and tell their kind") {
  Binding binding = three_posts();
  binding.back = {post("후기.md", "후기")};
  std::string ids;
  for (const Chapter& chapter : binding.bind().chapters) ids += chapter.id + ' ';
  CHECK(ids == "front1 post001 post002 post003 post004 back1 ");
}

TEST_CASE("a book of nothing is an error, and says which posts were left out") {
  Binding binding = three_posts();
  binding.settings.year = 1999;
  CHECK_FALSE(
      make_book(binding.posts, {}, {}, binding.settings, binding.files, {}, binding.diagnostics));
  CHECK(binding.codes() == "no-posts ");
  CHECK(binding.diagnostics.count(base::Severity::note) == 4);
  CHECK(binding.diagnostics.items()[0].message ==
        "this post is not in the book: dated 2023-03-01, not in 1999");
}

TEST_CASE("a page that the settings name is not among the posts, and not reported as left out") {
  Binding binding = three_posts();
  binding.posts.push_back(post("머리말.md", "머리말"));
  binding.posts.push_back(post("초안.md", "초안", day(2023, 1, 1)));
  binding.posts.back().front_matter.withheld = "a draft (draft: true)";
  binding.settings.front = {{"머리말.md", {}}};
  CHECK(paths(binding.bind()) == "머리말.md a.md b.md c.md d.md ");
  CHECK(binding.diagnostics.count(base::Severity::note) == 1);
}

}  // namespace
}  // namespace chaek::book
