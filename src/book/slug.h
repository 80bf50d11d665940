#pragma once

#include <string>
#include <string_view>

namespace chaek::book {

/// What GitHub, Jekyll and Hugo make of a heading for `#links` to it: lower case, spaces as '-',
/// punctuation and symbols gone, letters of all scripts kept ("새 글, 둘" → "새-글-둘").
std::string heading_slug(std::string_view text);

/// A name for files made from `text`: letters of all scripts kept, whatever a file system or a
/// shell might trip over made '-'; at most 120 bytes; empty when nothing is left.
std::string file_slug(std::string_view text);

}  // namespace chaek::book
