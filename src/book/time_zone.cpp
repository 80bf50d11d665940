#include "book/time_zone.h"

#include <date/tz.h>

#include <chrono>
#include <exception>
#include <string_view>
#include <vector>

#include "base/nearest.h"

namespace chaek::book {
namespace {

constexpr const char* kDefaultZone = "Asia/Seoul";

std::string hint_for(const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto& zone : ::date::get_tzdb().zones) names.emplace_back(zone.name());
  const std::string_view near = base::nearest(name, names);
  if (near.empty()) return "write an IANA name such as \"Asia/Seoul\"";
  return "did you mean \"" + std::string(near) + "\"?";
}

}  // namespace

std::optional<TimeZone> TimeZone::find(const content::BookSettings& settings,
                                       base::Diagnostics& diagnostics) {
  const std::string wanted = settings.timezone.empty() ? kDefaultZone : settings.timezone;
  try {
    return TimeZone(*::date::locate_zone(wanted));
  } catch (const std::exception&) {
    // Either the name or the whole list of zones is not there; the hint finds out which.
  }
  std::string hint;
  try {
    hint = hint_for(wanted);
  } catch (const std::exception&) {
    hint = "the list of time zones is missing: install the package tzdata";
  }
  diagnostics.error("unknown-timezone", settings.place_of("timezone"),
                    "there is no time zone \"" + wanted + "\"", std::move(hint));
  return std::nullopt;
}

void TimeZone::prepare() {
  try {
    ::date::get_tzdb();
  } catch (const std::exception&) {
    // `find` says so, where a zone is wanted.
  }
}

bool TimeZone::is_known(const std::string& name) {
  if (name.empty()) return false;
  try {
    return ::date::locate_zone(name) != nullptr;
  } catch (const std::exception&) {
    return false;
  }
}

std::int64_t TimeZone::instant(const content::WrittenDate& date) const {
  const std::int64_t local = content::instant(date, 0);
  if (date.zone_minutes) return local;
  const auto result = zone_->get_info(::date::local_seconds{std::chrono::seconds{local}});
  return local - result.first.offset.count();
}

content::WrittenDate utc_date(std::int64_t seconds) {
  const auto days = ::date::floor<::date::days>(::date::sys_seconds{std::chrono::seconds{seconds}});
  const ::date::year_month_day day{days};
  content::WrittenDate date;
  date.year = static_cast<int>(day.year());
  date.month = static_cast<int>(static_cast<unsigned>(day.month()));
  date.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return date;
}

std::string utc_time(std::int64_t seconds) {
  constexpr std::int64_t kDay = 86400;
  const std::int64_t of_day = ((seconds % kDay) + kDay) % kDay;
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return content::iso_date(utc_date(seconds)) + 'T' + two(of_day / 3600) + ':' +
         two(of_day / 60 % 60) + ':' + two(of_day % 60) + 'Z';
}

}  // namespace chaek::book
