#pragma once

#include <cstdint>
#include <string>

namespace chaek::base {

/// "iv" for 4; empty for 0.
std::string roman_number(std::uint32_t number);

}  // namespace chaek::base
