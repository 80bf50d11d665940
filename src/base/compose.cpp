#include "base/compose.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/plain_text.h"
#include "base/utf8.h"

namespace chaek::base {
namespace {

bool is_jamo(char32_t c) {
  return (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97F) ||
         (c >= 0xD7B0 && c <= 0xD7FF);
}

/// The jamo that modern syllables are made of (Unicode 15, 3.12).
bool is_modern_jamo(char32_t c) {
  return (c >= 0x1100 && c <= 0x1112) || (c >= 0x1161 && c <= 0x1175) ||
         (c >= 0x11A8 && c <= 0x11C2);
}

bool is_compatibility_ideograph(char32_t c) {
  return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

/// Whether `c` may compose with what stands before it.
bool attaches(char32_t c) {
  if (c < 0x0300) return false;
  return is_jamo(c) || utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class > 0;
}

/// Most text has none of the bytes that marks and jamo begin with (U+0300…, U+1100…, U+3099,
/// U+A960…, U+D7B0…): CC–CD, D2–DF, E0–E1, E3 82 99, EA A5, ED 9E B0 and those of rarer scripts.
bool may_attach(std::string_view text, std::size_t i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte < 0xCC) return false;
  const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
  const auto third = static_cast<unsigned char>(i + 2 < text.size() ? text[i + 2] : 0);
  switch (byte) {
    case 0xE2:
      return next == 0x83 || next >= 0xB3;
    case 0xE3:
      return (next == 0x80 && third >= 0xAA) || (next == 0x82 && third >= 0x99);
    case 0xEA:
      return next <= 0xAB;
    case 0xED:
      return next > 0x9E || (next == 0x9E && third >= 0xB0);
    case 0xEF:
      return next == 0xAC || next == 0xB8;
    default:
      return byte < 0xE2 || byte == 0xF0;
  }
}

bool may_attach(std::string_view text) {
  for (std::size_t i = plain_end(text); i < text.size(); i = plain_end(text, i)) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x80 && may_attach(text, i)) return true;
    i += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }
  return false;
}

/// Appends one base with what attaches to it.
void append_composed(std::string_view cluster, std::string& out) {
  utf8proc_uint8_t* composed = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(cluster.data()),
                   static_cast<utf8proc_ssize_t>(cluster.size()), &composed,
                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(composed, &std::free);
  if (size < 0) {
    out += cluster;
  } else {
    out.append(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size));
  }
}

}  // namespace

std::string compose(std::string_view text) {
  if (!may_attach(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const DecodedCharacter first = decode_utf8(text, begin);
    std::size_t end = begin + first.size;
    bool keep = is_compatibility_ideograph(first.code_point) ||
                (is_jamo(first.code_point) && !is_modern_jamo(first.code_point));
    while (end < text.size()) {
      const DecodedCharacter next = decode_utf8(text, end);
      if (!attaches(next.code_point)) break;
      keep = keep || (is_jamo(next.code_point) && !is_modern_jamo(next.code_point));
      end += next.size;
    }
    const std::string_view cluster = text.substr(begin, end - begin);
    if (keep || cluster.size() == first.size) {
      out += cluster;
    } else {
      append_composed(cluster, out);
    }
    begin = end;
  }
  return out;
}

}  // namespace chaek::base
