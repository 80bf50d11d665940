#include "epub/xml_text.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/plain_text.h"
#include "base/utf8.h"

namespace chaek::epub {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// What one byte needs: most stand for themselves.
enum class Need : std::uint8_t { nothing, escape, check };

constexpr std::array<Need, 256> needs() {
  std::array<Need, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = Need::escape;
  for (const char plain : {'\n', '\t'}) table[static_cast<unsigned char>(plain)] = Need::nothing;
  for (const char special : {'&', '<', '>', '"'}) {
    table[static_cast<unsigned char>(special)] = Need::escape;
  }
  for (std::size_t byte = 0x80; byte < 0x100; ++byte) table[byte] = Need::check;
  return table;
}
constexpr std::array<Need, 256> kNeeds = needs();

std::string_view replacement(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";  // a bare one would be read as a line feed
    default:
      return kReplacement;
  }
}

bool continues(std::string_view text, std::size_t offset) {
  return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;
}

/// How many bytes the legal character at `offset` takes; 0 when it must be replaced (XML 1.0, 2.2).
std::size_t legal_size(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  // Hangul syllables and nearly all Hanja: no surrogate and no noncharacter starts like this.
  if (lead >= 0xE1 && lead <= 0xEC && continues(text, offset + 1) && continues(text, offset + 2)) {
    return 3;
  }
  const base::DecodedCharacter character = base::decode_utf8(text, offset);
  if (character.size == 1) return 0;
  if (character.code_point == 0xFFFE || character.code_point == 0xFFFF) return 0;
  return character.size;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t kept = 0;  // bytes before this offset are in `out`
  std::size_t at = 0;
  while ((at = base::plain_xml_end(text, at)) < text.size()) {
    const Need need = kNeeds[static_cast<unsigned char>(text[at])];
    const std::size_t size = need == Need::check     ? legal_size(text, at)
                             : need == Need::nothing ? 1
                                                     : 0;
    if (size == 0) {
      out.append(text, kept, at - kept);
      out.append(need == Need::escape ? replacement(text[at]) : kReplacement);
      // A malformed sequence is replaced byte by byte, a forbidden character as a whole.
      at += base::decode_utf8(text, at).size;
      kept = at;
    } else {
      at += size;
    }
  }
  out.append(text, kept);
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_escaped(out, text);
  return out;
}

}  // namespace chaek::epub
