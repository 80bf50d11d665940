#include "book/time_zone.h"

#include <catch2/catch.hpp>

using namespace chaek;
using namespace chaek::book;

namespace {

content::WrittenDate local(int year, int month, int day, int hour, int minute) {
  content::WrittenDate date;
  date.year = year;
  date.month = month;
  date.day = day;
  date.has_time = true;
  date.hour = hour;
  date.minute = minute;
  return date;
}

TimeZone zone(const std::string& name) {
  base::Diagnostics diagnostics;
  content::BookSettings settings;
  settings.timezone = name;
  const auto found = TimeZone::find(settings, diagnostics);
  INFO(name);
  REQUIRE(found);
  return *found;
}

std::string hint_of(const std::string& name) {
  base::Diagnostics diagnostics;
  content::BookSettings settings;
  settings.timezone = name;
  CHECK_FALSE(TimeZone::find(settings, diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == "unknown-timezone");
  return diagnostics.items()[0].hint;
}

}  // namespace

TEST_CASE("a date without a zone is in Seoul's, or in the one that is named") {
  CHECK(utc_time(zone("").instant(local(2023, 12, 30, 8, 30))) == "2023-12-29T23:30:00Z");
  CHECK(utc_time(zone("America/New_York").instant(local(2023, 7, 1, 12, 0))) ==
        "2023-07-01T16:00:00Z");
  CHECK(utc_time(zone("America/New_York").instant(local(2023, 1, 1, 12, 0))) ==
        "2023-01-01T17:00:00Z");
  CHECK(utc_time(zone("Etc/GMT+5").instant(local(2023, 1, 1, 12, 0))) == "2023-01-01T17:00:00Z");
  // Korea had summer time in 1988, and was at +08:30 in 1955.
  CHECK(utc_time(zone("").instant(local(1988, 7, 1, 12, 0))) == "1988-07-01T02:00:00Z");
  CHECK(utc_time(zone("").instant(local(1955, 1, 1, 12, 0))) == "1955-01-01T03:30:00Z");
}

TEST_CASE("a time that a change of clocks skips or repeats has the offset before it") {
  const TimeZone new_york = zone("America/New_York");
  CHECK(utc_time(new_york.instant(local(2023, 3, 12, 2, 30))) == "2023-03-12T07:30:00Z");
  CHECK(utc_time(new_york.instant(local(2023, 11, 5, 1, 30))) == "2023-11-05T05:30:00Z");
}

TEST_CASE("a date with a zone of its own keeps it") {
  content::WrittenDate date = local(2023, 12, 30, 8, 30);
  date.zone_minutes = 60;
  CHECK(utc_time(zone("").instant(date)) == "2023-12-30T07:30:00Z");
}

TEST_CASE("a zone that is none is an error with the nearest name") {
  CHECK(hint_of("Asia/Seuol") == "did you mean \"Asia/Seoul\"?");
  CHECK(hint_of("한국") == "write an IANA name such as \"Asia/Seoul\"");
}

TEST_CASE("only names of IANA's are zones, whatever lies in the folder") {
  CHECK(TimeZone::is_known("Asia/Seoul"));
  CHECK(TimeZone::is_known("UTC"));
  for (const char* name :
       {"", "localtime", "posixrules", "posix/Asia/Seoul", "right/Asia/Seoul", "Fixed/UTC+09:00:00",
        "../zoneinfo/Asia/Seoul", "Asia/../Asia/Seoul", "/usr/share/zoneinfo/Asia/Seoul",
        "file:Asia/Seoul", "Asia", "Asia/", "tzdata.zi", "asia/seoul"}) {
    INFO(name);
    CHECK_FALSE(TimeZone::is_known(name));
  }
}

TEST_CASE("days long before and after 1970 are the calendar's") {
  CHECK(utc_time(-1) == "1969-12-31T23:59:59Z");
  CHECK(utc_time(951'782'400) == "2000-02-29T00:00:00Z");
  CHECK(utc_time(253'402'300'799) == "9999-12-31T23:59:59Z");
}
