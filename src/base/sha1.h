#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chaek::base {

/// SHA-1 of `bytes` (FIPS 180-4, 6.1). For names of things (UUID version 5), never for secrets.
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

}  // namespace chaek::base
