#pragma once

#include <optional>
#include <string_view>

#include "content/date.h"

namespace chaek::cli {

/// Which day a month or a year stands for.
enum class DayOfPeriod { first, last };

/// Reads "2023-05-01", "2023-05" or "2023" of the command line; the latter two give the first or
/// last day of their period. Nothing when it is no day of the Gregorian calendar.
std::optional<content::WrittenDate> read_day(std::string_view text, DayOfPeriod which);

}  // namespace chaek::cli
