#pragma once

#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "text/unicode_tables.h"

namespace chaek::text {

/// Calls `visit(offset, class)` for every character of `text` with its class in `table`: decoding
/// and the table's first stage are one, since a page is what a UTF-8 lead reaches. Malformed bytes
/// count as U+FFFD each, as in base::decode_utf8.
template <class Visit>
void for_each_class(std::string_view text, const PropertyTable& table, Visit visit) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  std::size_t i = 0;
  while (i < text.size()) {
    const unsigned lead = byte(i);
    std::uint32_t page = 0;
    std::uint32_t place = 0;
    std::size_t size = 1;
    if (lead < 0x80) {
      page = lead >> 6;
      place = lead & 0x3F;
    } else if ((lead & 0xF0) == 0xE0 && follows(i + 1) && follows(i + 2)) {
      page = (lead & 0x0FU) << 6 | (byte(i + 1) & 0x3FU);
      place = byte(i + 2) & 0x3FU;
      size = 3;
    }
    // Longer and shorter sequences, and what is no character: E0 80–9F is overlong, ED A0–BF a
    // surrogate.
    const bool overlong_or_surrogate = size == 3 && (page < 0x20 || (page & ~0x1FU) == 0x360);
    if (lead >= 0x80 && (size == 1 || overlong_or_surrogate)) {
      const base::DecodedCharacter decoded = base::decode_utf8(text, i);
      page = decoded.code_point >> 6;
      place = decoded.code_point & 0x3F;
      size = decoded.size;
    }
    visit(static_cast<std::uint32_t>(i), table.pages[table.index[page] * 64U + place]);
    i += size;
  }
}

}  // namespace chaek::text
