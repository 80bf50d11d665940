#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chaek::text {

/// The embedding level of each byte of a paragraph (UTF-8) that runs from left to right (UAX #9);
/// odd levels run from right to left. Empty when nothing in `text` does.
std::vector<std::uint8_t> embedding_levels(std::string_view text);

/// Rule L2 of UAX #9 for the pieces of a line: their places in visual order, given each piece's
/// level.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace chaek::text
