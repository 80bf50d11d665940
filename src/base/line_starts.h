#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chaek::base {

/// The offset of every line's first byte. Lines end with LF, CR LF or CR alone; what follows the
/// last end is a line too, though it may be empty.
std::vector<std::uint32_t> line_starts(std::string_view text);

}  // namespace chaek::base
