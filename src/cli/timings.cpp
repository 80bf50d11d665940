#include "cli/timings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace chaek::cli {
namespace {

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

Timings::Stage::Stage(Timings& timings, std::string name, Clock clock)
    : timings_(timings),
      name_(std::move(name)),
      clock_(clock == Clock::process ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID),
      wall_(seconds(CLOCK_MONOTONIC)),
      cpu_(seconds(clock_)) {}

Timings::Stage::~Stage() {
  timings_.add(
      {std::move(name_), seconds(CLOCK_MONOTONIC) - wall_, seconds(clock_) - cpu_, items, bytes});
}

void Timings::add(Row row) {
  const auto same = std::find_if(rows_.begin(), rows_.end(),
                                 [&row](const Row& other) { return other.name == row.name; });
  if (same == rows_.end()) {
    rows_.push_back(std::move(row));
    return;
  }
  same->wall += row.wall;
  same->cpu += row.cpu;
  same->items += row.items;
  same->bytes += row.bytes;
}

void Timings::append(const Timings& other) {
  for (const Row& row : other.rows_) add(row);
}

std::string Timings::table() const {
  std::string out = fmt::format("{:<12}{:>10}{:>10}{:>9}{:>13}\n", "stage", "wall ms", "cpu ms",
                                "items", "bytes");
  for (const Row& row : rows_) {
    out += fmt::format("{:<12}{:>10.1f}{:>10.1f}{:>9}{:>13}\n", row.name, row.wall * 1000,
                       row.cpu * 1000, row.items, row.bytes);
  }
  return out;
}

}  // namespace chaek::cli
