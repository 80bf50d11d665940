#include "book/slug.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace chaek::book {
namespace {

constexpr std::size_t kLongestFileSlug = 120;

struct Range {
  char32_t first;
  char32_t last;
};

// Blocks of punctuation and symbols (Unicode 15); what is no letter in the scripts that people
// write headings in. Variation selectors are among them, since editors add and drop them at will.
constexpr std::array<Range, 31> kSymbols{
    {{0x00A0, 0x00A9},  {0x00AB, 0x00B1}, {0x00B4, 0x00B4}, {0x00B6, 0x00B8}, {0x00BB, 0x00BB},
     {0x00BF, 0x00BF},  {0x00D7, 0x00D7}, {0x00F7, 0x00F7}, {0x2000, 0x206F}, {0x20A0, 0x20CF},
     {0x2100, 0x214F},  {0x2190, 0x245F}, {0x249C, 0x24E9}, {0x2500, 0x2BFF}, {0x3000, 0x3004},
     {0x3008, 0x3020},  {0x3030, 0x3030}, {0x303D, 0x303D}, {0x30A0, 0x30A0}, {0x30FB, 0x30FB},
     {0x3200, 0x321E},  {0x322A, 0x3247}, {0x3250, 0x3250}, {0x3260, 0x327F}, {0x328A, 0x32B0},
     {0x32C0, 0x33FF},  {0xFE00, 0xFE6F}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF65},
     {0x1F000, 0x1FAFF}}};

bool is_symbol(char32_t c) {
  return std::any_of(kSymbols.begin(), kSymbols.end(),
                     [c](const Range& r) { return r.first <= c && c <= r.last; });
}

char32_t lower(char32_t c) {
  const bool ascii = c >= U'A' && c <= U'Z';
  const bool latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
  const bool greek = c >= 0x391 && c <= 0x3A9;
  const bool cyrillic = c >= 0x410 && c <= 0x42F;
  if (ascii || latin || greek || cyrillic) return c + 32;
  return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}

bool is_ascii_word(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
         c == U'_';
}

}  // namespace

std::string heading_slug(std::string_view text) {
  std::string slug;
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter c = base::decode_utf8(text, i);
    i += c.size;
    const char32_t folded = lower(c.code_point);
    if (folded == U' ' || folded == U'-') {
      slug += '-';
    } else if (folded < 0x80 ? is_ascii_word(folded) : !is_symbol(folded)) {
      base::append_utf8(slug, folded);
    }
  }
  return slug;
}

std::string file_slug(std::string_view text) {
  std::string slug;
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter c = base::decode_utf8(text, i);
    i += c.size;
    const bool keeps = c.code_point < 0x80 ? is_ascii_word(c.code_point) || c.code_point == U'.'
                                           : !is_symbol(c.code_point) && c.code_point > 0xA0;
    const bool dash_due = !keeps && !slug.empty() && slug.back() != '-';
    if (slug.size() + c.size > kLongestFileSlug) break;
    if (keeps && !(c.code_point == U'.' && slug.empty())) {
      base::append_utf8(slug, c.code_point);
    } else if (dash_due) {
      slug += '-';
    }
  }
  while (slug.ends_with('-') || slug.ends_with('.')) slug.pop_back();
  return slug;
}

}  // namespace chaek::book
