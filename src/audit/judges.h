#pragma once

#include <vector>

#include "audit/report.h"
#include "audit/set_lines.h"
#include "layout/page.h"

namespace chaek::audit {

/// The lines of one block, in order: indices into SetText::lines.
using BlockLines = std::vector<std::size_t>;

/// Word spaces, line starts, line ends and the measure of one block's lines.
void judge_lines(const layout::PageSet& pages, const SetText& text, const BlockLines& block,
                 Report& report);

/// Widows and orphans of one block, in which empty lines may part paragraphs.
void judge_paragraph_split(const layout::PageSet& pages, const SetText& text,
                           const BlockLines& block, Report& report);
/// Headings and lead-ins at the ends of pages.
void judge_page_ends(const SetText& text, Report& report);

/// What leaves the page or the text block, and type upon type.
void judge_bounds(const layout::PageSet& pages, const SetText& text, Report& report);

/// Glyphs that no font has.
void judge_glyphs(const layout::PageSet& pages, Report& report);
/// The resolution of pictures.
void judge_pictures(const layout::PageSet& pages, Report& report);
/// Footnotes and their marks.
void judge_notes(const layout::PageSet& pages, const SetText& text, Report& report);

/// A fault of `line`, at its beginning.
Fault fault_of(FaultKind kind, const SetLine& line, double amount = 0);

}  // namespace chaek::audit
