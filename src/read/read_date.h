#pragma once

#include <optional>
#include <string_view>

#include "content/date.h"

namespace chaek::read {

/// What a text says about a date.
struct DateReading {
  enum class Kind {
    none,        ///< it has not the form of a date
    impossible,  ///< it has, but there is no such day or time
    date,
  };
  Kind kind = Kind::none;
  content::WrittenDate date;
};

/// Reads a date as blogs write it, all of `text`: year, month, day ("2023-4-1", "2023/04/01",
/// "2023.04.01.", "20230401", "2023년 4월 1일"), perhaps its day of the week ("(토)", "토요일"),
/// then perhaps a time ("T17:23:07.123", "03:11 AM", "01:52.59", "오후 3:11", "15시 11분"; "1723"
/// right behind the digits of a day) and a zone ("Z", "+0900", "+09:00", "+9", "(UTC +08:00)",
/// "UTC", "KST"; names like "Asia/Seoul" are passed over). The day may also be English: "Monday,
/// January 1st 2024", "2 Jan 2006". All of it may be a wikilink, "[[2023-04-01]]". "24:00:00" is
/// the next day's beginning. Alone may stand a month ("2023-04", "2023년 4월": its first day) or
/// the seconds since 1970 in ten digits.
DateReading read_date(std::string_view text);

/// The date that a path carries: "2023-04-16-…", "2023_04_16…", "20230416-…" at the beginning of
/// the file's name or of its folder's (a page bundle); path parts "2023/04/16", "2023/04-16-…";
/// last a day with marks between its numbers anywhere in the name ("회고 2023.04.16"). Nothing when
/// it has none.
std::optional<content::WrittenDate> date_of_path(std::string_view path);

}  // namespace chaek::read
