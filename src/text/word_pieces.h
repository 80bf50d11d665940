#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/shaper.h"

namespace chaek::text {

/// Bytes [begin, end) of a word: all of them plain characters, or none.
struct WordPiece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t characters = 0;
  bool plain = false;
};

/// Cuts a word into rows of plain characters (modern Hangul syllables and, with `plain_ascii`,
/// ASCII) and what stands between them. False when it has no plain character, or one that may act
/// on its neighbours (jamo, marks, joiners, right-to-left letters …), so that it must be shaped as
/// a whole. `pieces` is overwritten.
bool cut_word(std::string_view word, bool plain_ascii, std::vector<WordPiece>& pieces);

/// Stands for whatever plain character is beside a piece of a word: rules treat all of them alike.
inline constexpr std::string_view kAnyPlain = "가";

/// A piece that is not plain, shaped with kAnyPlain on the sides where the word has a plain
/// character.
struct Between {
  WordPiece piece;
  bool after_plain = false;
  bool before_plain = false;

  /// Where the piece itself is in the shaped text.
  std::uint32_t first() const { return after_plain ? std::uint32_t{kAnyPlain.size()} : 0; }
  std::uint32_t last() const { return first() + piece.end - piece.begin; }
};

/// Whether the neighbours in `shaped` came out as they are alone in `font`, so that they can be
/// taken off again.
bool comes_apart(const ShapedText& shaped, const Between& between, const Font& font);

/// Adds the piece's own runs, glyphs and missing characters to the word's.
void append_between(const ShapedText& shaped, const Between& between, ShapedText& word);

}  // namespace chaek::text
