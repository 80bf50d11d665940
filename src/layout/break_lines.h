#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/compositor.h"
#include "layout/rich_text.h"
#include "layout/shaped_paragraph.h"
#include "style/theme.h"

namespace chaek::layout {

/// One line of a paragraph: glyphs [begin, end) are shown, [end, next) are the spaces at its end.
struct LineRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  Length natural_width;  ///< of what is shown within the measure, without any adjustment
  bool last = false;     ///< of the paragraph, or before the author's line break: never stretched
  bool hyphen = false;   ///< a hyphen is drawn at its end; natural_width holds it
};

/// The measure a paragraph is set to.
struct Measure {
  Length width;
  Length first_line_indent;
};

/// Chooses all line ends of a paragraph together (Knuth and Plass, "Breaking Paragraphs into
/// Lines", 1981): eojeol first, breaks between syllables at a price in `mixed`. A justified
/// paragraph that has too loose a line so is broken again with every place there is: hyphens in
/// Latin words, a lone syllable, the marks of long tokens. No line exceeds the measure unless a
/// single cluster does. Linear in the text for a given measure; `considered`, when given, counts
/// the lines weighed.
std::vector<LineRange> break_lines(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                                   const style::Style& style, const Measure& measure,
                                   Compositor& compositor, std::uint64_t* considered = nullptr);

/// The width of the widest piece that can't be broken, and of the whole text on one line.
struct ParagraphExtent {
  Length least;
  Length most;
};
ParagraphExtent paragraph_extent(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich);

}  // namespace chaek::layout
