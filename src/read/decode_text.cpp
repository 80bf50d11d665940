#include "read/decode_text.h"

#include <utility>

#include "base/convert_text.h"
#include "base/utf8.h"

namespace chaek::read {
namespace {

char32_t unit(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return big_endian ? static_cast<char32_t>(first << 8 | second)
                    : static_cast<char32_t>(second << 8 | first);
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t code_point = unit(bytes, i, big_endian);
    if (code_point >= 0xD800 && code_point < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(bytes, i + 2, big_endian);
      if (low >= 0xDC00 && low < 0xE000) {
        code_point = 0x10000 + ((code_point - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    base::append_utf8(text, code_point);
  }
  return text;
}

}  // namespace

DecodedText decode_text(std::string bytes, const std::string& encoding) {
  if (bytes.starts_with("\xFF\xFE")) return {from_utf16(bytes, false), std::nullopt};
  if (bytes.starts_with("\xFE\xFF")) return {from_utf16(bytes, true), std::nullopt};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  DecodedText decoded{std::move(bytes), std::nullopt};
  decoded.fault = base::find_invalid_utf8(decoded.text);
  if (decoded.fault && !encoding.empty()) {
    if (auto converted = base::convert_text(decoded.text, encoding, "UTF-8")) {
      return {std::move(*converted), std::nullopt};
    }
  }
  return decoded;
}

bool looks_like_cp949(std::string_view bytes) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    if (lead == 0x80 || lead == 0xFF || i + 1 == bytes.size()) return false;
    const auto trail = static_cast<unsigned char>(bytes[++i]);
    const bool letter = (trail >= 'A' && trail <= 'Z') || (trail >= 'a' && trail <= 'z');
    if (!letter && (trail <= 0x80 || trail == 0xFF)) return false;
    ++pairs;
  }
  return pairs > 0;
}

}  // namespace chaek::read
