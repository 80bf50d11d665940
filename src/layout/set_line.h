#pragma once

#include <vector>

#include "layout/break_lines.h"
#include "layout/strip.h"

namespace chaek::layout {

/// Where a line's glyphs go.
struct LinePlace {
  Length x;         ///< of the line's left edge
  Length measure;   ///< its width
  Length baseline;  ///< from the strip's top
  Length ascent;    ///< height of a link area or background above the baseline …
  Length descent;   ///< … and below it, for text of the paragraph's own size
  style::TextAlign align = style::TextAlign::justify;
};

/// Draws one line: spaces and letter spaces take up the slack in justified lines.
void set_line(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
              const LineRange& line, const LinePlace& place, Compositor& compositor,
              std::vector<DrawItem>& out);

/// From the top of a line of `leading` down to the baseline of text of `size`: the em box of Korean
/// type (0.88 above the baseline, 0.12 below) stands in the middle of the line.
Length baseline_in_line(Length leading, Length size);

}  // namespace chaek::layout
