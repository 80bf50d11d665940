#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/color.h"
#include "base/length.h"

/// PDF's lexical forms (ISO 32000-1, 7.3). Each function appends to `out`.
namespace chaek::pdf {

/// The number of an indirect object.
using ObjectId = std::uint32_t;

/// A whole number.
void append_integer(std::string& out, std::int64_t value);
/// A number of `thousandths`: "-12.5", without a trailing point or zeros.
void append_number(std::string& out, std::int64_t thousandths);
/// A length in points.
inline void append_length(std::string& out, base::Length length) {
  append_number(out, length.units());
}
/// "12 0 R".
void append_reference(std::string& out, ObjectId id);
/// "(…)" around any bytes.
void append_literal(std::string& out, std::string_view bytes);
/// The inside of a hexadecimal string: `code_point` as UTF-16BE; surrogates become U+FFFD.
void append_utf16_hex(std::string& out, char32_t code_point);
/// The inside of a hexadecimal string: UTF-8 text as UTF-16BE.
void append_utf16_hex(std::string& out, std::string_view text);
/// A text string "<FEFF…>" (7.9.2.2), right for every character.
void append_text(std::string& out, std::string_view text);
/// Two hexadecimal digits.
void append_hex_byte(std::string& out, std::uint8_t byte);
/// The operator that sets the fill colour: `g` for a grey, else `rg`.
void append_fill_color(std::string& out, base::Color color);
/// The same for lines: `G` or `RG`.
void append_stroke_color(std::string& out, base::Color color);
/// "[llx lly urx ury]" of an area given from the top of a page of `page_height`.
void append_rectangle(std::string& out, base::Length left, base::Length top, base::Length width,
                      base::Length height, base::Length page_height);

}  // namespace chaek::pdf
