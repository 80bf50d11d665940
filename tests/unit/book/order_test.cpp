#include "book/order.h"

#include "book/natural_order.h"
#include "unit/book/hand_made.h"

namespace chaek::book {
namespace {

content::WrittenDate at(content::WrittenDate date, int hour, int minute,
                        std::optional<int> zone = std::nullopt) {
  date.hour = hour;
  date.minute = minute;
  date.has_time = true;
  date.zone_minutes = zone;
  return date;
}

TEST_CASE("posts stand in the order of their instants, zones honoured") {
  Binding binding;
  binding.posts = {
      post("late.md", "가", at(day(2023, 12, 30), 23, 0, -300)),  // 04:00Z next day
      post("early.md", "나", at(day(2023, 12, 31), 1, 0, 540)),   // 16:00Z the day before
      post("zoneless.md", "다", at(day(2023, 12, 31), 12, 0)),    // 03:00Z by Asia/Seoul
      post("midnight.md", "라", day(2023, 12, 31)),               // 15:00Z the day before
  };
  CHECK(paths(binding.bind()) == "midnight.md early.md zoneless.md late.md ");
  binding.settings.timezone = "America/New_York";  // zoneless: 17:00Z, midnight: 05:00Z
  CHECK(paths(binding.bind()) == "early.md late.md midnight.md zoneless.md ");
}

TEST_CASE("ties break by file name in natural order, whichever way the dates run") {
  Binding binding;
  const auto same = day(2023, 5, 1);
  binding.posts = {post("b/글-10.md", "ㄱ", same), post("a/글-2.md", "ㄴ", same),
                   post("a/글.md", "ㄷ", same), post("a/old.md", "ㄹ", day(2023, 4, 1))};
  CHECK(paths(binding.bind()) == "a/old.md a/글.md a/글-2.md b/글-10.md ");
  binding.settings.order = content::PostOrder::newest_first;
  CHECK(paths(binding.bind()) == "a/글.md a/글-2.md b/글-10.md a/old.md ");
}

TEST_CASE("posts without a date come last, by file name") {
  Binding binding;
  binding.posts = {post("10.md", "ㄱ"), post("9.md", "ㄴ"), post("z.md", "ㄷ", day(2023, 1, 1))};
  CHECK(paths(binding.bind()) == "z.md 9.md 10.md ");
  CHECK(binding.codes() == "no-date no-date ");
  binding.settings.order = content::PostOrder::newest_first;
  CHECK(paths(binding.bind()) == "z.md 9.md 10.md ");
}

TEST_CASE("an unknown time zone is an error with the nearest name") {
  Binding binding;
  binding.posts = {post("a.md", "가", day(2023, 1, 1))};
  binding.settings.timezone = "Asia/Soeul";
  CHECK_FALSE(
      make_book(binding.posts, {}, {}, binding.settings, binding.files, {}, binding.diagnostics));
  CHECK(binding.only().code == "unknown-timezone");
  CHECK(binding.only().hint == "did you mean \"Asia/Seoul\"?");
}

TEST_CASE("natural order counts numbers, and is total") {
  CHECK(natural_less("a2", "a10"));
  CHECK_FALSE(natural_less("a10", "a2"));
  CHECK(natural_less("a02b", "a2c"));
  CHECK(natural_less("a002", "a02") != natural_less("a02", "a002"));
  CHECK_FALSE(natural_less("a", "a"));
  CHECK(natural_less("가", "나"));
  CHECK(natural_less("a", "a1"));
  CHECK(natural_less("12345678901234567890123", "12345678901234567890124"));
  CHECK(file_stem("2023/남쪽/index.md") == "남쪽");
  CHECK(file_stem("index.md") == "index");
  CHECK(file_stem("a/b.c.md") == "b.c");
  CHECK(file_stem(".md") == ".md");
}

}  // namespace
}  // namespace chaek::book
