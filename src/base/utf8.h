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

/// The same for what is neither ASCII nor of U+1000 to U+D7FF, which most characters of a book are.
DecodedCharacter decode_any_utf8(std::string_view text, std::size_t offset);

/// Decodes the character at byte `offset` (< text.size()). A malformed sequence decodes as
/// U+FFFD of one byte, so that a loop over any bytes ends (Unicode 15, 3.9, D92).
inline DecodedCharacter decode_utf8(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xE1 && lead <= 0xED && text.size() - offset >= 3) {
    const char32_t value = (lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    const bool continued = (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U;
    if (continued && value < 0xD800) return {value, 3};
  }
  return decode_any_utf8(text, offset);
}

/// The last character of `text`, which is not empty.
inline char32_t last_character(std::string_view text) {
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
  return decode_utf8(text, last).code_point;
}

/// Appends `code_point` to `out` as UTF-8; surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// The offset of the first byte that is not well-formed UTF-8; nothing when all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// How many terminal columns `text` takes: East Asian Wide and Fullwidth count two, combining
/// marks none (UAX #11; the ranges of Unicode 15 that matter for terminals).
std::size_t display_width(std::string_view text);

}  // namespace chaek::base
