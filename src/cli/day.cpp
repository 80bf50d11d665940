#include "cli/day.h"

#include <cstddef>

namespace chaek::cli {
namespace {

/// Takes exactly `digits` digits off the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

/// Takes "-05" off the front of `text`.
std::optional<int> take_part(std::string_view& text) {
  if (!text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  return take_digits(text, 2);
}

}  // namespace

std::optional<content::WrittenDate> read_day(std::string_view text, DayOfPeriod which) {
  const bool last = which == DayOfPeriod::last;
  content::WrittenDate date;
  const std::optional<int> year = take_digits(text, 4);
  if (!year) return std::nullopt;
  date.year = *year;
  date.month = last ? 12 : 1;
  date.day = last ? 31 : 1;
  if (!text.empty()) {
    const std::optional<int> month = take_part(text);
    if (!month) return std::nullopt;
    date.month = *month;
    if (!text.empty()) {
      const std::optional<int> day = take_part(text);
      if (!day || !text.empty()) return std::nullopt;
      date.day = *day;
    } else {
      while (last && date.day > 28 && !content::exists(date)) --date.day;
    }
  }
  return content::exists(date) ? std::optional(date) : std::nullopt;
}

}  // namespace chaek::cli
