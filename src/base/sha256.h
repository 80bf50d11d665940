#pragma once

#include <string>
#include <string_view>

namespace chaek::base {

/// SHA-256 of `bytes` (FIPS 180-4, 6.2) as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace chaek::base
