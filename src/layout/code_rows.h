#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/shaped_paragraph.h"

namespace chaek::layout {

/// One row of a code line that may be too long for the measure: glyphs [begin, end).
struct CodeRow {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Length width;
};

/// Cuts a line of `text` into rows of at most `measure`, of `rest` for all but the first. In a
/// row's second half the last space is the best place, then the last comma, bracket or operator;
/// else the row ends before the cluster that does not fit. A space that would begin a row hangs at
/// the end of the one before. There is one row at least.
std::vector<CodeRow> cut_rows(const std::vector<ParagraphGlyph>& glyphs, std::string_view text,
                              Length measure, Length rest);

}  // namespace chaek::layout
