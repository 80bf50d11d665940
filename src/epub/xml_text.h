#pragma once

#include <string>
#include <string_view>

namespace chaek::epub {

/// Appends `text` to `out` as XML 1.0 character data that is also safe between double quotes: the
/// one place where anything is escaped. Line ends and tabs are kept; a character that XML forbids
/// and a malformed byte become U+FFFD, so that nothing vanishes and the result is always
/// well-formed.
void append_escaped(std::string& out, std::string_view text);

/// The same, as a new string.
std::string escaped(std::string_view text);

}  // namespace chaek::epub
