#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::image {

/// Base64 (RFC 4648, 4); white space in `text` is passed over. Nothing when it is none.
std::optional<std::string> base64_decoded(std::string_view text);
std::string base64_encoded(std::string_view bytes);

}  // namespace chaek::image
