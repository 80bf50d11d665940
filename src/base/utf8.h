#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chaek::base {

/// One decoded character: its code point and how many bytes it took (1–4).
struct DecodedCharacter {
  char32_t code_point = 0;
  std::size_t size = 1;
};

/// Decodes the character at byte `offset` (< text.size()). A malformed sequence decodes as
/// U+FFFD of one byte, so that a loop over any bytes ends (Unicode 15, 3.9, D92).
DecodedCharacter decode_utf8(std::string_view text, std::size_t offset);

/// Appends `code_point` to `out` as UTF-8; surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// The offset of the first byte that is not well-formed UTF-8; nothing when all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// How many terminal columns `text` takes: East Asian Wide and Fullwidth count two, combining
/// marks none (UAX #11; the ranges of Unicode 15 that matter for terminals).
std::size_t display_width(std::string_view text);

}  // namespace chaek::base
