#pragma once

#include <cstdint>
#include <vector>

#include "layout/shaped_paragraph.h"

namespace chaek::layout {

/// Glyphs [begin, end) of a line: of one style, font and level.
struct LinePiece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The pieces of a line in which some glyph runs from right to left, in logical order; empty when
/// none does, and the line is drawn as it is written.
std::vector<LinePiece> cut_by_level(const std::vector<ParagraphGlyph>& glyphs, std::uint32_t begin,
                                    std::uint32_t end);

/// Where each piece begins, right of the line's edge, when the pieces stand in visual order (UAX
/// #9, L2). `widths` are the pieces'.
std::vector<Length> visual_places(const std::vector<ParagraphGlyph>& glyphs,
                                  const std::vector<LinePiece>& pieces,
                                  const std::vector<Length>& widths);

}  // namespace chaek::layout
