#pragma once

#include <string>
#include <vector>

#include "layout/page.h"

namespace chaek::layout {

/// Puts page numbers into the slots that lines have kept for them (GlyphRun::slot). `labels` are
/// the numbers by destination; a slot whose number is empty goes on waiting. What a number leaves
/// of its slot, or takes beyond it, is spread over the word spaces of its line where that is
/// justified; else the line becomes shorter or longer.
void fill_page_slots(const std::vector<std::string>& labels, std::vector<DrawItem>& items);

/// The lines with slots that still wait.
std::vector<ItemRange> waiting_lines(const std::vector<DrawItem>& items);

/// Everything that may come into the slots among `items`: a run with all digits for each font and
/// size that is not yet in `runs`.
void add_number_glyphs(const std::vector<DrawItem>& items, std::vector<GlyphRun>& runs);

}  // namespace chaek::layout
