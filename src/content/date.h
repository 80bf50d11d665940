#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace chaek::content {

/// A civil date and time as written, with the zone where one was written.
struct WrittenDate {
  int year = 0;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_time = false;
  std::optional<int> zone_minutes = std::nullopt;  ///< east of UTC

  friend bool operator==(const WrittenDate&, const WrittenDate&) = default;
};

/// Seconds since 1970-01-01T00:00Z of `date`, taking `zone_minutes` where it has no zone.
std::int64_t instant(const WrittenDate& date, int zone_minutes);

/// "2023-12-30".
std::string iso_date(const WrittenDate& date);

/// Whether year, month, day and time exist in the Gregorian calendar (years 1–9999).
bool exists(const WrittenDate& date);

}  // namespace chaek::content
