#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace chaek::book {

/// What a word is filed under.
enum class LetterKind { hangul, latin, symbol, other };

/// The first letter of a word, for the heads of an index.
struct Letter {
  LetterKind kind = LetterKind::other;
  /// Of Hangul the initial consonant from 0 (ㄱ) to 13 (ㅎ), doubled ones with the plain ones; of
  /// Latin 0 (A) to 25; else 0.
  int number = 0;
  friend auto operator<=>(const Letter&, const Letter&) = default;
};
Letter first_letter(std::string_view word);

/// "ㄱ", "A"; empty for symbols and other letters.
std::string letter_name(Letter letter);

/// A text whose order by code point is the order of Korean dictionaries: signs, digits, Hangul by
/// syllable (KS X 1026-1; a lone consonant before its syllables), Latin without regard to case and
/// to the accents of Latin-1, then everything else.
std::u32string order_key(std::string_view word);

}  // namespace chaek::book
