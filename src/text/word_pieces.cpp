#include "text/word_pieces.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/plain_glyphs.h"
#include "text/shaped_runs.h"

namespace chaek::text {
namespace {

/// Latin and its punctuation, general and East Asian punctuation, Han: none joins a syllable.
bool stands_alone(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0xA1 && c < 0x300 && c != 0xAD) ||
         (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
         (c >= 0x3001 && c <= 0x3029) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xFF01 && c <= 0xFF5E);
}

bool alone(const Glyph& glyph, const PlainGlyphs::Entry& entry) {
  return glyph.id == entry.glyph && glyph.advance == entry.advance && glyph.dx == 0 &&
         glyph.dy == 0;
}

}  // namespace

bool cut_word(std::string_view word, bool plain_ascii, std::vector<WordPiece>& pieces) {
  pieces.clear();
  bool any_plain = false;
  for (std::size_t offset = 0; offset < word.size();) {
    const base::DecodedCharacter character = base::decode_utf8(word, offset);
    const bool plain =
        is_syllable(character.code_point) || (plain_ascii && is_ascii(character.code_point));
    if (!plain && !stands_alone(character.code_point)) return false;
    any_plain = any_plain || plain;
    const auto begin = static_cast<std::uint32_t>(offset);
    offset += character.size;
    if (pieces.empty() || pieces.back().plain != plain) pieces.push_back({begin, begin, 0, plain});
    pieces.back().end = static_cast<std::uint32_t>(offset);
    ++pieces.back().characters;
  }
  return any_plain;
}

bool comes_apart(const ShapedText& shaped, const Between& between, const Font& font) {
  const PlainGlyphs::Entry plain = plain_glyphs_of(font).of(U'가');
  int neighbours = (between.after_plain ? 1 : 0) + (between.before_plain ? 1 : 0);
  for (const ShapedRun& run : shaped.runs) {
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.cluster >= between.first() && glyph.cluster < between.last()) continue;
      if (run.font != &font || !alone(glyph, plain)) return false;
      --neighbours;
    }
  }
  return neighbours == 0;
}

void append_between(const ShapedText& shaped, const Between& between, ShapedText& word) {
  const std::uint32_t first = between.first();
  const std::uint32_t last = between.last();
  const auto in_word = [&](std::uint32_t offset) { return offset - first + between.piece.begin; };
  for (const ShapedRun& run : shaped.runs) {
    const std::uint32_t begin = std::max(run.begin, first);
    const std::uint32_t end = std::min(run.end, last);
    if (begin >= end) continue;
    ShapedRun& target = run_for(word.runs, run.font, in_word(begin), in_word(end));
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.cluster < first || glyph.cluster >= last) continue;
      target.glyphs.push_back(glyph);
      target.glyphs.back().cluster = in_word(glyph.cluster);
    }
  }
  for (const MissingCharacter& missing : shaped.missing) {
    word.missing.push_back({missing.code_point, in_word(missing.offset)});
  }
}

}  // namespace chaek::text
