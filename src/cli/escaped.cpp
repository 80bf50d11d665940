#include "cli/escaped.h"

#include <fmt/format.h>

#include <iterator>

#include "base/utf8.h"

namespace chaek::cli {
namespace {

/// Characters that move the cursor, start a command or change the order of what is shown
/// (ECMA-48; UAX #9, 2.4–2.6), and U+FEFF and the tag characters, which nobody sees.
bool is_dangerous(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE007F);
}

bool is_malformed(const base::DecodedCharacter& character) {
  return character.code_point == 0xFFFD && character.size == 1;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, i);
    if (text[i] == '\t') {
      result += ' ';
    } else if (is_malformed(character)) {
      fmt::format_to(std::back_inserter(result), "\\x{:02x}",
                     static_cast<unsigned>(static_cast<unsigned char>(text[i])));
    } else if (!is_dangerous(character.code_point)) {
      result += text.substr(i, character.size);
    } else if (character.code_point < 0x80) {
      fmt::format_to(std::back_inserter(result), "\\x{:02x}",
                     static_cast<unsigned>(character.code_point));
    } else {
      fmt::format_to(std::back_inserter(result), "\\u{{{:x}}}",
                     static_cast<unsigned>(character.code_point));
    }
    i += character.size;
  }
  return result;
}

std::string json_string(std::string_view text) {
  std::string result = "\"";
  const auto add_unit = [&](unsigned unit) {
    fmt::format_to(std::back_inserter(result), "\\u{:04x}", unit);
  };
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, i);
    const char32_t c = character.code_point;
    if (c == '"' || c == '\\') {
      result += '\\';
      result += static_cast<char>(c);
    } else if (is_malformed(character)) {
      add_unit(0xFFFD);
    } else if (!is_dangerous(c)) {
      result += text.substr(i, character.size);
    } else if (c < 0x10000) {
      add_unit(static_cast<unsigned>(c));
    } else {
      add_unit(static_cast<unsigned>(0xD800 + ((c - 0x10000) >> 10)));
      add_unit(static_cast<unsigned>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
    i += character.size;
  }
  return result += '"';
}

}  // namespace chaek::cli
