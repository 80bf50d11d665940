#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace chaek::pdf {

/// A ToUnicode map (ISO 32000-1, 9.10.3) of codes of `bytes` bytes (1 or 2), ascending, to their
/// texts. Characters that stand for nothing (U+0000, U+FEFF, U+FFFE) are left out; an empty text
/// becomes a zero width space.
std::string to_unicode_map(const std::vector<std::pair<std::uint32_t, std::string>>& texts,
                           int bytes);

}  // namespace chaek::pdf
