#include "layout/line_pieces.h"

#include <algorithm>

#include "text/direction.h"

namespace chaek::layout {

std::vector<LinePiece> cut_by_level(const std::vector<ParagraphGlyph>& glyphs, std::uint32_t begin,
                                    std::uint32_t end) {
  std::vector<LinePiece> pieces;
  const bool one_way = std::all_of(glyphs.begin() + begin, glyphs.begin() + end,
                                   [](const ParagraphGlyph& glyph) { return glyph.level == 0; });
  if (one_way) return pieces;
  for (std::uint32_t i = begin; i < end; ++i) {
    const bool same = i > begin && glyphs[i].level == glyphs[i - 1].level &&
                      glyphs[i].style == glyphs[i - 1].style &&
                      glyphs[i].font == glyphs[i - 1].font;
    if (!same) pieces.push_back({i, i});
    pieces.back().end = i + 1;
  }
  return pieces;
}

std::vector<Length> visual_places(const std::vector<ParagraphGlyph>& glyphs,
                                  const std::vector<LinePiece>& pieces,
                                  const std::vector<Length>& widths) {
  std::vector<std::uint8_t> levels;
  levels.reserve(pieces.size());
  for (const LinePiece& piece : pieces) levels.push_back(glyphs[piece.begin].level);
  std::vector<Length> places(pieces.size());
  Length x;
  for (const std::uint32_t piece : text::visual_order(levels)) {
    places[piece] = x;
    x += widths[piece];
  }
  return places;
}

}  // namespace chaek::layout
