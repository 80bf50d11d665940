#include "book/letter_order.h"

#include <array>
#include <optional>

#include "base/utf8.h"

namespace chaek::book {
namespace {

constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kLastSyllable = 0xD7A3;
constexpr char32_t kSyllablesOfInitial = 588;

/// Of the nineteen initial consonants (U+1100 to U+1112) the plain one, from 0 for ㄱ.
constexpr std::array<int, 19> kPlainInitial{0, 0, 1, 2, 2, 3,  4,  5,  5, 6,
                                            6, 7, 8, 8, 9, 10, 11, 12, 13};

constexpr std::array<std::string_view, 14> kInitialNames{"ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅅ",
                                                         "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"};

/// Of U+3131 to U+314E the initial consonant, -1 for the clusters that begin no syllable.
constexpr std::array<int, 30> kCompatibilityInitial{0,  1,  -1, 2,  -1, -1, 3,  4,  5,  -1,
                                                    -1, -1, -1, -1, -1, -1, 6,  7,  8,  -1,
                                                    9,  10, 11, 12, 13, 14, 15, 16, 17, 18};

/// The plain letters of U+00C0 to U+00FF; a space for the two signs among them.
constexpr std::string_view kLatin1 =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY";

/// The initial consonant (0 to 18) of a syllable or a lone letter.
std::optional<char32_t> initial_of(char32_t c) {
  if (c >= kFirstSyllable && c <= kLastSyllable) return (c - kFirstSyllable) / kSyllablesOfInitial;
  if (c >= 0x1100 && c <= 0x1112) return c - 0x1100;
  if (c >= 0x3131 && c <= 0x314E && kCompatibilityInitial.at(c - 0x3131) >= 0) {
    return static_cast<char32_t>(kCompatibilityInitial.at(c - 0x3131));
  }
  return std::nullopt;
}

/// 'A' to 'Z' for Latin letters of any case, width and accent of Latin-1; 0 for all else.
char latin_of(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full width
  if (c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c);
  if (c >= 0xC0 && c <= 0xFF && kLatin1[c - 0xC0] != ' ') return kLatin1[c - 0xC0];
  return 0;
}

/// ASCII and the signs of Latin-1, general punctuation, symbols and CJK punctuation.
bool is_symbol(char32_t c) {
  return c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
         (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF65) || c >= 0x1F000;
}

// Keys of one kind lie above those of the kind before.
constexpr char32_t kHangulKeys = 0x200000;
constexpr char32_t kLatinKeys = 0x400000;
constexpr char32_t kOtherKeys = 0x600000;

char32_t key_of(char32_t c) {
  if (const auto initial = initial_of(c)) {
    // Twice the syllable's number leaves room for a lone consonant before its first syllable.
    if (c >= kFirstSyllable) return kHangulKeys + 2 * (c - kFirstSyllable) + 1;
    return kHangulKeys + 2 * *initial * kSyllablesOfInitial;
  }
  if (const char latin = latin_of(c); latin != 0) return kLatinKeys + static_cast<char32_t>(latin);
  if (is_symbol(c)) return c >= '0' && c <= '9' ? 0x110000 + c : c;  // digits after all signs
  return kOtherKeys + c;
}

}  // namespace

Letter first_letter(std::string_view word) {
  if (word.empty()) return {LetterKind::other, 0};
  const char32_t c = base::decode_utf8(word, 0).code_point;
  if (const auto initial = initial_of(c)) return {LetterKind::hangul, kPlainInitial.at(*initial)};
  if (const char latin = latin_of(c); latin != 0) return {LetterKind::latin, latin - 'A'};
  return {is_symbol(c) ? LetterKind::symbol : LetterKind::other, 0};
}

std::string letter_name(Letter letter) {
  switch (letter.kind) {
    case LetterKind::hangul:
      return std::string(kInitialNames.at(static_cast<std::size_t>(letter.number)));
    case LetterKind::latin:
      return {static_cast<char>('A' + letter.number)};
    case LetterKind::symbol:
    case LetterKind::other:
      return {};
  }
  return {};
}

std::u32string order_key(std::string_view word) {
  std::u32string key;
  for (std::size_t at = 0; at < word.size();) {
    const base::DecodedCharacter c = base::decode_utf8(word, at);
    key += key_of(c.code_point);
    at += c.size;
  }
  return key;
}

}  // namespace chaek::book
