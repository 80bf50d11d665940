#pragma once

#include <string>
#include <string_view>

namespace chaek::cli {

/// `text` such that no file can command the terminal: controls, DEL, C1, bidi controls, line and
/// paragraph separators and malformed bytes become "\x1b" or "\u{202e}"; a tab becomes a space.
std::string escaped(std::string_view text);

/// `text` as a JSON string with its quotes (RFC 8259), with the same characters as "\u001b".
std::string json_string(std::string_view text);

}  // namespace chaek::cli
