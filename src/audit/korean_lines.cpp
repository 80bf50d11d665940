#include "audit/korean_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace chaek::audit {
namespace {

constexpr std::u32string_view kProhibitedStarts =
    U")]}）｝］〕〉》」』】’”"  // closing
    U"‐‑–-—―〜～~∼"             // hyphens and dashes
    U"?!？！‼⁇⁈⁉"               //
    U"·ㆍ‧・:;：；"             // middle dots
    U".。．｡,、，､〃ー";        // stops, commas, marks
constexpr std::u32string_view kProhibitedEnds = U"([{（｛［〔〈《「『【‘“";
constexpr std::u32string_view kBreaksAfter = U"‐-–—―〜～~∼·ㆍ‧/\\_.?&=:;,";
constexpr std::u32string_view kCurrencies = U"$¥£€₩￦";
constexpr std::u32string_view kPostfixes = U"%℃℉‰％";

constexpr std::size_t kSyllablesEachSide = 2;

bool contains(std::u32string_view set, char32_t c) {
  return c != 0 && set.find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  return contains(U")]}）｝］〕〉》」』】’”", c);
}

bool is_han(char32_t c) {
  return is_hangul_or_han(c) && ((c >= 0x3400 && c <= 0x9FFF) || c >= 0xF900);
}

bool has_hangul(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter c = base::decode_utf8(text, i);
    if (is_hangul_or_han(c.code_point) && !is_han(c.code_point)) return true;
    i += c.size;
  }
  return false;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// Whether `text` ends with digits that stand for themselves, not in an address or a name.
bool ends_with_number(std::string_view text) {
  const std::size_t last = text.find_last_not_of("0123456789.,");
  if (last + 1 == text.size() || !is_digit(static_cast<unsigned char>(text.back()))) return false;
  if (last == std::string_view::npos) return true;
  const auto before = static_cast<unsigned char>(text[last]);
  return before <= ' ' || before >= 0x80 || text[last] == '(' || text[last] == '-';
}

bool ends_with_space(std::string_view text) {
  return text.ends_with(' ') || text.ends_with('\n');
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (ends_with_space(text)) text.remove_suffix(1);
  return text;
}

}  // namespace

char32_t first_character(std::string_view text) {
  text = trimmed(text);
  return text.empty() ? 0 : base::decode_utf8(text, 0).code_point;
}

char32_t last_character(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return 0;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return base::decode_utf8(text, begin).code_point;
}

bool is_hangul_or_han(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7FB) || (c >= 0x1100 && c <= 0x11FF) ||
         (c >= 0x3131 && c <= 0x318E && c != 0x318D) || (c >= 0xA960 && c <= 0xA97C) ||
         (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

bool is_prohibited_start(char32_t c) {
  return contains(kProhibitedStarts, c);
}

bool is_prohibited_end(char32_t c) {
  return contains(kProhibitedEnds, c);
}

LineEnd line_end(std::string_view line, std::string_view next) {
  if (ends_with_space(line)) return LineEnd::space;
  const char32_t before = last_character(line);
  const char32_t after = first_character(next);
  if (contains(kBreaksAfter, before) || is_closing(before) || is_prohibited_end(after)) {
    return LineEnd::punctuation;
  }
  const bool han_alone = is_han(before) && is_han(after) && !has_hangul(line);
  if ((is_hangul_or_han(before) || is_hangul_or_han(after)) && !han_alone) {
    return LineEnd::syllable;
  }
  return LineEnd::word;
}

bool splits_pair(std::string_view line, std::string_view next) {
  if (ends_with_space(line)) return false;
  const char32_t before = last_character(line);
  const char32_t after = first_character(next);
  if (before == after && contains(U"—―…‥", before)) return true;
  if (contains(kCurrencies, before)) return is_digit(after);
  return ends_with_number(line) && (is_digit(after) || contains(kPostfixes, after));
}

bool could_be_broken(std::string_view next) {
  next = trimmed(next);
  std::size_t syllables = 0;
  for (std::size_t i = 0; i < next.size() && syllables < 2 * kSyllablesEachSide;) {
    const base::DecodedCharacter c = base::decode_utf8(next, i);
    if (!is_hangul_or_han(c.code_point)) return false;
    ++syllables;
    i += c.size;
  }
  return syllables == 2 * kSyllablesEachSide;
}

}  // namespace chaek::audit
