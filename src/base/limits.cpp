#include "base/limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace chaek::base {
namespace {

constexpr std::uint64_t kKibi = 1024;
constexpr std::uint64_t kMebi = kKibi * kKibi;
constexpr std::uint64_t kGibi = kMebi * kKibi;
constexpr std::uint64_t kMostCount = 1'000'000'000;
constexpr std::uint64_t kMostColumns = 60'000;  // their numbers have 16 bits
constexpr std::uint64_t kDay = 86'400;          // of seconds

constexpr std::array<LimitRow, 18> kLimits{{{"post", &Limits::post, kGibi},
                                            {"front-matter", &Limits::front_matter, kGibi},
                                            {"nesting", &Limits::nesting, kDeepestNesting},
                                            {"templates", &Limits::templates, kGibi},
                                            {"address", &Limits::address, kGibi},
                                            {"html", &Limits::html, kGibi},
                                            {"table-columns", &Limits::table_columns, kMostColumns},
                                            {"table-cells", &Limits::table_cells, kMostCount},
                                            {"steps", &Limits::steps, kMebi* kMebi},
                                            {"picture", &Limits::picture, kGibi},
                                            {"picture-pixels", &Limits::picture_pixels, kMostCount},
                                            {"picture-side", &Limits::picture_side, kMebi},
                                            {"svg", &Limits::svg, kGibi},
                                            {"svg-elements", &Limits::svg_elements, kMostCount},
                                            {"files", &Limits::files, kMostCount},
                                            {"output", &Limits::output, kMebi* kMebi},
                                            {"post-time", &Limits::post_time, kDay},
                                            {"time", &Limits::time, kDay}}};

/// What a number is multiplied by; 0: no unit.
std::uint64_t unit_of(std::string_view word) {
  if (word.empty()) return 1;
  if (word == "KiB") return kKibi;
  if (word == "MiB") return kMebi;
  return word == "GiB" ? kGibi : 0;
}

}  // namespace

std::span<const LimitRow> limit_table() {
  return kLimits;
}

bool set_limit(std::string_view written, Limits& limits) {
  const std::size_t sign = std::min(written.find('='), written.size());
  const auto row = std::find_if(kLimits.begin(), kLimits.end(), [&](const LimitRow& one) {
    return one.name == written.substr(0, sign);
  });
  if (row == kLimits.end() || sign == written.size()) return false;
  const std::string_view value = written.substr(sign + 1);
  const char* const last = value.data() + value.size();
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(value.data(), last, number);
  if (fault != std::errc{}) return false;
  const std::uint64_t unit = unit_of({end, static_cast<std::size_t>(last - end)});
  if (unit == 0 || number == 0 || number > row->most / unit) return false;
  limits.*(row->value) = number * unit;
  return true;
}

std::string raised_by(std::string_view name) {
  return "--limit " + std::string(name) + "=… raises this limit";
}

std::uint64_t most_output(const Limits& limits, std::uint64_t input) {
  constexpr std::uint64_t kMost = 2 * kGibi;
  constexpr std::uint64_t kLeast = 64 * kMebi;
  constexpr std::uint64_t kTimes = 200;
  if (limits.output > 0) return limits.output;
  return std::min(kMost, kLeast + kTimes * std::min(input, kMost));
}

}  // namespace chaek::base
