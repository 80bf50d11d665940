#pragma once

#include <string_view>
#include <vector>

#include "layout/shaped_paragraph.h"

namespace chaek::layout {

/// Sets glyphs from `first` on (a run of a fixed-pitch text that a fallback font draws) in columns
/// `cell` wide (thousandths of a point): a cluster gets as many as a terminal gives it (UAX #11),
/// two at most, and stands in their middle. `text` is the paragraph's.
void fit_to_cells(std::vector<ParagraphGlyph>& glyphs, std::size_t first, std::string_view text,
                  std::int32_t cell);

}  // namespace chaek::layout
