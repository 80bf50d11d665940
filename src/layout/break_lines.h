#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/rich_text.h"
#include "layout/shaped_paragraph.h"
#include "style/theme.h"

namespace chaek::layout {

/// One line of a paragraph: glyphs [begin, end) are shown, [end, next) are the spaces at its end.
struct LineRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  Length natural_width;  ///< of the glyphs shown, without any adjustment
  bool last = false;     ///< of the paragraph, or before the author's line break: never stretched
};

/// The measure a paragraph is set to.
struct Measure {
  Length width;
  Length first_line_indent;
};

/// How far a line may be stretched and shrunk (ratios of natural measures).
inline constexpr double kSpaceStretch = 1.0;    ///< a word space grows to twice its width
inline constexpr double kSpaceShrink = 0.25;    ///< and shrinks to three quarters
inline constexpr double kLetterStretch = 0.03;  ///< em between two Hangul or Han
inline constexpr double kLetterShrink = 0.02;

/// What [begin, end) of a line can give or take, at ratio 1.
struct LineGlue {
  std::int64_t stretch = 0;
  std::int64_t shrink = 0;
};
LineGlue line_glue(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                   std::uint32_t begin, std::uint32_t end);

/// Chooses all line ends of a paragraph together (Knuth and Plass, "Breaking Paragraphs into
/// Lines", 1981): eojeol first, breaks between syllables at a price in `mixed`; no line exceeds the
/// measure unless a single cluster does. Linear in the text for a given measure.
std::vector<LineRange> break_lines(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                                   const style::Style& style, const Measure& measure);

/// The width of the widest piece that can't be broken, and of the whole text on one line.
struct ParagraphExtent {
  Length least;
  Length most;
};
ParagraphExtent paragraph_extent(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich);

}  // namespace chaek::layout
