#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::base {

/// Whether text in `encoding` (an iconv name: "CP949", "EUC-KR") can be converted.
bool knows_encoding(const std::string& encoding);

/// `text`, which is in encoding `from`, in encoding `to`; nothing when an encoding is unknown or
/// `text` holds something that either does not have.
std::optional<std::string> convert_text(std::string_view text, const std::string& from,
                                        const std::string& to);

}  // namespace chaek::base
