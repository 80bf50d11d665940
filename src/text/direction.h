#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chaek::text {

/// Whether `characters` hold anything that runs from right to left, so that levels are needed.
bool has_right_to_left(std::u32string_view characters);

/// The embedding level of each character in a paragraph that runs from left to right (UAX #9); odd
/// levels run from right to left.
void embedding_levels(std::u32string_view characters, std::vector<std::uint8_t>& levels);

/// Rule L2 of UAX #9 for runs: their places in visual order, given each run's level.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace chaek::text
