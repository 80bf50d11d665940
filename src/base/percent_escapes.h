#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chaek::base {

/// Whether a percent-escape ("%EC") begins at `i` of `text` (RFC 3986, 2.1).
bool is_percent_escape(std::string_view text, std::size_t i);

/// `text` with its percent-escapes decoded once; what is no escape stays as it is.
std::string percent_decoded(std::string_view text);

}  // namespace chaek::base
