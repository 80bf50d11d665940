#pragma once

#include <compare>
#include <string_view>

namespace chaek::base {

/// Orders names as people do: runs of digits by their value ("2" before "10"), all else by bytes.
/// Names that differ in leading zeros alone are ordered by bytes, so that only equal names are
/// equal.
std::strong_ordering natural_order(std::string_view a, std::string_view b);

}  // namespace chaek::base
