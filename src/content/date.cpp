#include "content/date.h"

#include <cstddef>

namespace chaek::content {
namespace {

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

/// Days from 1970-01-01, counting years from March so that a leap day ends its year.
std::int64_t days_since_epoch(const WrittenDate& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

void append_padded(std::string& out, int value, std::size_t digits) {
  const std::string text = std::to_string(value);
  if (text.size() < digits) out.append(digits - text.size(), '0');
  out += text;
}

}  // namespace

std::int64_t instant(const WrittenDate& date, int zone_minutes) {
  const std::int64_t minutes = days_since_epoch(date) * 1440 + date.hour * 60 + date.minute -
                               date.zone_minutes.value_or(zone_minutes);
  return minutes * 60 + date.second;
}

std::string iso_date(const WrittenDate& date) {
  std::string text;
  append_padded(text, date.year, 4);
  text += '-';
  append_padded(text, date.month, 2);
  text += '-';
  append_padded(text, date.day, 2);
  return text;
}

bool exists(const WrittenDate& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
  if (date.day < 1 || date.day > days_in(date.year, date.month)) return false;
  const bool has_leap_second = date.second == 60 && date.minute == 59;
  return date.hour >= 0 && date.hour <= 23 && date.minute >= 0 && date.minute <= 59 &&
         date.second >= 0 && (date.second <= 59 || has_leap_second);
}

}  // namespace chaek::content
