#include "pdf/syntax.h"

#include <charconv>

#include "base/utf8.h"

namespace chaek::pdf {
namespace {

constexpr char kDigits[] = "0123456789ABCDEF";

void append_hex_word(std::string& out, std::uint32_t word) {
  append_hex_byte(out, static_cast<std::uint8_t>(word >> 8));
  append_hex_byte(out, static_cast<std::uint8_t>(word));
}

/// One number for a grey, else three.
void append_channels(std::string& out, base::Color color) {
  const auto channel = [&out](unsigned value) {
    append_number(out, (value * 1000 + 127) / 255);
    out += ' ';
  };
  channel(color.red);
  if (color.is_gray()) return;
  channel(color.green);
  channel(color.blue);
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

void append_number(std::string& out, std::int64_t thousandths) {
  std::uint64_t size = static_cast<std::uint64_t>(thousandths);
  if (thousandths < 0) {
    out += '-';
    size = 0 - size;
  }
  char buffer[24];
  char* end = std::to_chars(buffer, buffer + 20, size / 1000).ptr;
  const auto fraction = static_cast<unsigned>(size % 1000);
  if (fraction != 0) {
    if (size < 1000) end = buffer;  // ".5": the leading zero is optional
    *end++ = '.';
    *end++ = static_cast<char>('0' + fraction / 100);
    *end++ = static_cast<char>('0' + fraction / 10 % 10);
    *end++ = static_cast<char>('0' + fraction % 10);
    while (end[-1] == '0') --end;
  }
  out.append(buffer, end);
}

void append_reference(std::string& out, ObjectId id) {
  append_integer(out, id);
  out += " 0 R";
}

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) {
    if (byte == '\r') {  // an unescaped one would be read as a line feed
      out += "\\r";
      continue;
    }
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    out += byte;
  }
  out += ')';
}

void append_utf16_hex(std::string& out, char32_t code_point) {
  std::uint32_t value = code_point;
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
  if (value < 0x10000) return append_hex_word(out, value);
  value -= 0x10000;
  append_hex_word(out, 0xD800 + (value >> 10));
  append_hex_word(out, 0xDC00 + (value & 0x3FF));
}

void append_utf16_hex(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, at);
    append_utf16_hex(out, character.code_point);
    at += character.size;
  }
}

void append_text(std::string& out, std::string_view text) {
  out += "<FEFF";
  append_utf16_hex(out, text);
  out += '>';
}

void append_hex_byte(std::string& out, std::uint8_t byte) {
  out += kDigits[byte >> 4];
  out += kDigits[byte & 15];
}

void append_fill_color(std::string& out, base::Color color) {
  append_channels(out, color);
  out += color.is_gray() ? "g\n" : "rg\n";
}

void append_stroke_color(std::string& out, base::Color color) {
  append_channels(out, color);
  out += color.is_gray() ? "G\n" : "RG\n";
}

void append_rectangle(std::string& out, base::Length left, base::Length top, base::Length width,
                      base::Length height, base::Length page_height) {
  out += '[';
  append_length(out, left);
  out += ' ';
  append_length(out, page_height - top - height);
  out += ' ';
  append_length(out, left + width);
  out += ' ';
  append_length(out, page_height - top);
  out += ']';
}

}  // namespace chaek::pdf
