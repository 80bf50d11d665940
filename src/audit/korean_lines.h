#pragma once

#include <string_view>

namespace chaek::audit {

/// The first and the last character of `text`, spaces aside; 0 when there is none.
char32_t first_character(std::string_view text);
char32_t last_character(std::string_view text);

/// Hangul (syllables, jamo) and Han: what an eojeol is made of.
bool is_hangul_or_han(char32_t c);

/// Characters that no line begins with: closing brackets and quotes, hyphens, ? and !, middle dots,
/// full stops, commas, ditto and prolonged sound marks (KLREQ 4.3.4, cl2 and cl5–cl12).
bool is_prohibited_start(char32_t c);
/// Characters that no line ends with: opening brackets and quotes (KLREQ 4.3.5, cl1).
bool is_prohibited_end(char32_t c);

/// What the end of one line and the beginning of the next are to a reader.
enum class LineEnd {
  space,        ///< between two words
  punctuation,  ///< after a hyphen, a dash, a dot, a slash or a closing bracket, or before an
                ///< opening one: a word may always end there
  syllable,     ///< inside an eojeol
  word,         ///< inside another word: a Latin one, an address
};

/// `line` ends with its space where it was broken at one. Between two Han a line ends inside an
/// eojeol only where it has Hangul: Chinese and Japanese have none.
LineEnd line_end(std::string_view line, std::string_view next);

/// Whether the break between `line` and `next` falls where none may: a KLREQ 4.3.6 pair (two
/// dashes, two ellipses, digits, a currency sign and its number, a number and its % or ℃).
bool splits_pair(std::string_view line, std::string_view next);

/// Whether `next` begins with an eojeol that could have given two of its syllables to the line
/// before and kept two.
bool could_be_broken(std::string_view next);

}  // namespace chaek::audit
