#include "pdf/to_unicode.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

constexpr std::size_t kBlock = 100;  // the most entries between begin… and end…

struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::u32string text;  ///< of the first code; later codes count up its last character
};

std::u32string usable(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, at);
    const char32_t c = character.code_point;
    if (c != 0 && c != 0xFEFF && c != 0xFFFE) out += c;
    at += character.size;
  }
  if (out.empty()) out = U"\u200B";
  return out;
}

/// Only the last byte of a code and of its text may count up within a range.
bool continues(const Range& range, std::uint32_t code, const std::u32string& text) {
  const char32_t next = range.text[0] + (code - range.first);
  return code == range.last + 1 && code >> 8 == range.first >> 8 && text.size() == 1 &&
         range.text.size() == 1 && text[0] == next && next >> 8 == range.text[0] >> 8 &&
         next < 0x10000;
}

void append_code(std::string& out, std::uint32_t code, int bytes) {
  out += '<';
  if (bytes == 2) append_hex_byte(out, static_cast<std::uint8_t>(code >> 8));
  append_hex_byte(out, static_cast<std::uint8_t>(code));
  out += '>';
}

void append_texts(std::string& out, const std::vector<Range>& ranges, int bytes, bool single) {
  const std::string kind = single ? "bfchar\n" : "bfrange\n";
  for (std::size_t at = 0; at < ranges.size(); at += kBlock) {
    const std::size_t end = std::min(ranges.size(), at + kBlock);
    append_integer(out, static_cast<std::int64_t>(end - at));
    out += " begin" + kind;
    for (std::size_t i = at; i < end; ++i) {
      append_code(out, ranges[i].first, bytes);
      if (!single) append_code(out, ranges[i].last, bytes);
      out += '<';
      for (const char32_t c : ranges[i].text) append_utf16_hex(out, c);
      out += ">\n";
    }
    out += "end" + kind;
  }
}

}  // namespace

std::string to_unicode_map(const std::vector<std::pair<std::uint32_t, std::string>>& texts,
                           int bytes) {
  std::vector<Range> all;
  for (const auto& [code, utf8] : texts) {
    std::u32string text = usable(utf8);
    if (!all.empty() && continues(all.back(), code, text)) {
      all.back().last = code;
    } else {
      all.push_back({code, code, std::move(text)});
    }
  }
  std::vector<Range> singles;
  std::vector<Range> ranges;
  for (Range& range : all)
    (range.first == range.last ? singles : ranges).push_back(std::move(range));
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n";
  out += bytes == 2 ? "<0000><FFFF>\n" : "<00><FF>\n";
  out += "endcodespacerange\n";
  append_texts(out, singles, bytes, true);
  append_texts(out, ranges, bytes, false);
  out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
  return out;
}

}  // namespace chaek::pdf
