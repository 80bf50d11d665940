#include "book/time_zone.h"

#include <cctz/time_zone.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/nearest.h"

namespace chaek::book {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDefaultZone = "Asia/Seoul";
constexpr const char* kZoneFolder = "/usr/share/zoneinfo";

/// Whether `name` is formed as IANA's are. Beside them stand others that mean nothing elsewhere
/// (localtime, posix/Asia/Seoul), and cctz makes zones of its own (Fixed/…) and follows any path.
bool is_formed(std::string_view name) {
  const auto is_part = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
           c == '_' || c == '-' || c == '+';
  };
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' &&
         !name.starts_with("Fixed/") && std::all_of(name.begin(), name.end(), is_part);
}

bool load(const std::string& name, cctz::time_zone& zone) {
  return is_formed(name) && cctz::load_time_zone(name, &zone);
}

std::vector<std::string> known_names() {
  std::vector<std::string> names;
  std::error_code fault;
  fs::recursive_directory_iterator entry(kZoneFolder, fault);
  for (; !fault && entry != fs::recursive_directory_iterator(); entry.increment(fault)) {
    std::string name = entry->path().lexically_relative(kZoneFolder).string();
    if (is_formed(name) && !entry->is_directory(fault)) names.push_back(std::move(name));
  }
  return names;
}

std::string hint_for(const std::string& name) {
  const std::vector<std::string> names = known_names();
  if (names.empty()) return "the list of time zones is missing: install the package tzdata";
  const std::string_view near = base::nearest(name, {names.begin(), names.end()});
  if (near.empty()) return "write an IANA name such as \"Asia/Seoul\"";
  return "did you mean \"" + std::string(near) + "\"?";
}

}  // namespace

struct TimeZone::Zone {
  cctz::time_zone zone;
};

std::optional<TimeZone> TimeZone::find(const content::BookSettings& settings,
                                       base::Diagnostics& diagnostics) {
  const std::string wanted = settings.timezone.empty() ? kDefaultZone : settings.timezone;
  Zone found;
  if (load(wanted, found.zone)) return TimeZone(std::make_shared<const Zone>(found));
  diagnostics.error("unknown-timezone", settings.place_of("timezone"),
                    "there is no time zone \"" + wanted + "\"", hint_for(wanted));
  return std::nullopt;
}

bool TimeZone::is_known(const std::string& name) {
  cctz::time_zone unused;
  return load(name, unused);
}

std::int64_t TimeZone::instant(const content::WrittenDate& date) const {
  const std::int64_t local = content::instant(date, 0);
  if (date.zone_minutes) return local;
  const cctz::civil_second civil = cctz::civil_second() + local;
  return zone_->zone.lookup(civil).pre.time_since_epoch().count();
}

content::WrittenDate utc_date(std::int64_t seconds) {
  namespace chrono = std::chrono;
  const chrono::year_month_day day{
      chrono::floor<chrono::days>(chrono::sys_seconds{chrono::seconds{seconds}})};
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
