#include "read/read_date.h"

#include <catch2/catch.hpp>

using chaek::content::WrittenDate;
using chaek::read::date_of_path;
using chaek::read::DateReading;
using chaek::read::read_date;

namespace {

WrittenDate day(int year, int month, int number) {
  WrittenDate date;
  date.year = year;
  date.month = month;
  date.day = number;
  return date;
}

WrittenDate time(WrittenDate date, int hour, int minute, int second,
                 std::optional<int> zone = std::nullopt) {
  date.hour = hour;
  date.minute = minute;
  date.second = second;
  date.has_time = true;
  date.zone_minutes = zone;
  return date;
}

/// The date `text` says, which must be one.
WrittenDate said(const char* text) {
  const DateReading reading = read_date(text);
  INFO(text);
  REQUIRE(reading.kind == DateReading::Kind::date);
  return reading.date;
}

}  // namespace

TEST_CASE("a day is read in each of the ways people write one") {
  for (const char* text : {"2023-04-01", "2023-4-1", " 2023/04/01 ", "2023.04.01", "2023.4.1.",
                           "2023. 4. 1.", "20230401", "2023_04_01", "2023년 4월 1일"}) {
    INFO(text);
    CHECK(said(text) == day(2023, 4, 1));
  }
}

TEST_CASE("a time follows the day") {
  CHECK(said("2014-10-1 12:00:00") == time(day(2014, 10, 1), 12, 0, 0));
  CHECK(said("2024-05-12 01:52.59") == time(day(2024, 5, 12), 1, 52, 59));
  CHECK(said("2022-01-31 21:57") == time(day(2022, 1, 31), 21, 57, 0));
  CHECK(said("2022-01-31T21:57:24.123456") == time(day(2022, 1, 31), 21, 57, 24));
}

TEST_CASE("a zone follows the time") {
  CHECK(said("2022-01-31 21:57:24 +0900") == time(day(2022, 1, 31), 21, 57, 24, 540));
  CHECK(said("2024-02-26 00:35:58+0900") == time(day(2024, 2, 26), 0, 35, 58, 540));
  CHECK(said("2023-12-06T17:23:07 (UTC +08:00)") == time(day(2023, 12, 6), 17, 23, 7, 480));
  CHECK(said("2023-12-06T17:23:07Z") == time(day(2023, 12, 6), 17, 23, 7, 0));
  CHECK(said("2023-12-06T17:23:07-03:30") == time(day(2023, 12, 6), 17, 23, 7, -210));
  CHECK(said("2023-12-06 17:23:07 KST") == time(day(2023, 12, 6), 17, 23, 7, 540));
}

TEST_CASE("a time has other forms too") {
  CHECK(said("2023년 4월 1일 오후 3시 20분") == time(day(2023, 4, 1), 15, 20, 0));
  CHECK(said("2023년 4월 1일 9시") == time(day(2023, 4, 1), 9, 0, 0));
  CHECK(said("2023-04-01, 03:04") == time(day(2023, 4, 1), 3, 4, 0));
  CHECK(said("2023-04-01_03:04:05") == time(day(2023, 4, 1), 3, 4, 5));
  CHECK(said("202304010304") == time(day(2023, 4, 1), 3, 4, 0));
  CHECK(said("20230401030405") == time(day(2023, 4, 1), 3, 4, 5));
  CHECK(read_date("202313010304").kind == DateReading::Kind::impossible);
  CHECK(read_date("2023040103").kind == DateReading::Kind::none);
}

TEST_CASE("the day of the week and names of zones are passed over") {
  for (const char* text : {"2023-04-01(토)", "2023-04-01 (Sat)", "2023년 4월 1일 토요일",
                           "[[2023-04-01]]", "\u00A02023-04-01\u3000"}) {
    INFO(text);
    CHECK(said(text) == day(2023, 4, 1));
  }
  CHECK(said("2023. 4. 1. (토) 15:20") == time(day(2023, 4, 1), 15, 20, 0));
  CHECK(said("2023-04-01 03:04:05 Asia/Seoul") == time(day(2023, 4, 1), 3, 4, 5));
  CHECK(said("2023-04-01 03:04:05 +0900 KST") == time(day(2023, 4, 1), 3, 4, 5, 540));
  CHECK(said("2023-04-01T03:04:05Z[UTC]") == time(day(2023, 4, 1), 3, 4, 5, 0));
  CHECK(said("Sat Apr 01 2023 03:04:05 GMT+0900 (Korean Standard Time)") ==
        time(day(2023, 4, 1), 3, 4, 5, 540));
  CHECK(read_date("2023-04-01 (휴가 10일)").kind == DateReading::Kind::none);
}

TEST_CASE("a month is its first day, 24:00 the next day's beginning, ten digits seconds") {
  for (const char* text : {"2023-04", "2023/4", "2023년 4월"}) CHECK(said(text) == day(2023, 4, 1));
  CHECK(read_date("2023-13").kind == DateReading::Kind::impossible);
  CHECK(said("2023-12-31 24:00:00") == time(day(2024, 1, 1), 0, 0, 0));
  CHECK(said("2024-02-28 24:00 +0900") == time(day(2024, 2, 29), 0, 0, 0, 540));
  CHECK(read_date("2023-12-31 24:01").kind == DateReading::Kind::impossible);
  CHECK(said("1580515200") == time(day(2020, 2, 1), 0, 0, 0, 0));
  CHECK(said("1580518861") == time(day(2020, 2, 1), 1, 1, 1, 0));
}

TEST_CASE("half days count twelve as their beginning") {
  CHECK(said("2023-12-23 03:11 AM +07:00") == time(day(2023, 12, 23), 3, 11, 0, 420));
  CHECK(said("2023-12-23 03:11 PM") == time(day(2023, 12, 23), 15, 11, 0));
  CHECK(said("2023-12-23 12:05 AM") == time(day(2023, 12, 23), 0, 5, 0));
  CHECK(said("2023-12-23 12:05 pm") == time(day(2023, 12, 23), 12, 5, 0));
  CHECK(said("2023-12-23 오후 3:11") == time(day(2023, 12, 23), 15, 11, 0));
}

TEST_CASE("what is not in the calendar is told from what is no date") {
  CHECK(read_date("2023-02-29").kind == DateReading::Kind::impossible);
  CHECK(read_date("2023-13-01").kind == DateReading::Kind::impossible);
  CHECK(read_date("2023-01-01 25:00").kind == DateReading::Kind::impossible);
  CHECK(said("2024-02-29") == day(2024, 2, 29));
  for (const char* text : {"", "soon", "2023", "2023-04-", "01/02/2020", "2023-04-01 afternoon",
                           "2023-04/01", "12 Aprilis 2023", "2023-04-01 10", "{{ page.date }}"}) {
    INFO(text);
    CHECK(read_date(text).kind == DateReading::Kind::none);
  }
}

TEST_CASE("a path carries a date in its name or its folders") {
  CHECK(date_of_path("_posts/2023-04-16-봄.md") == day(2023, 4, 16));
  CHECK(date_of_path("2023_04_16.md") == day(2023, 4, 16));
  CHECK(date_of_path("posts/20230416-spring.md") == day(2023, 4, 16));
  CHECK(date_of_path("posts/2023-04-16-spring/index.md") == day(2023, 4, 16));
  CHECK(date_of_path("posts/2023/04/16/spring.md") == day(2023, 4, 16));
  CHECK(date_of_path("posts/2023/4/6/spring/index.md") == day(2023, 4, 6));
}

TEST_CASE("numbers that are no date give none") {
  for (const char* path : {"post.md", "posts/2023/spring.md", "20230416123.md", "2023-02-30-a.md",
                           "a/99/12/31/b.md", "posts/v2023-04-16.md", ""}) {
    INFO(path);
    CHECK_FALSE(date_of_path(path).has_value());
  }
}
