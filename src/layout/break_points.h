#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/rich_text.h"
#include "layout/shaped_paragraph.h"
#include "style/theme.h"
#include "text/break_opportunities.h"

namespace chaek::layout {

/// A place where a line may end, in glyphs: the line shows glyphs up to `end`, the next begins at
/// `next`.
struct BreakPoint {
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  std::int32_t penalty = 0;
  bool forced = false;
  bool inside_word = false;       ///< an eojeol or a Latin word goes on in the next line
  std::int32_t hyphen_width = 0;  ///< of the hyphen that is drawn, thousandths of a point; 0: none
};

/// Whether a glyph of this class at a line's end is no part of the line.
inline bool trims(GlyphClass c) {
  return c == GlyphClass::space || c == GlyphClass::fixed_space || c == GlyphClass::line_break;
}

/// Prices of the kinds of line end in TeX's scale: a line at ratio r costs what a penalty of
/// 1 + 100 r³ costs. *Decisions* in src/README.md tells how they were found.
inline constexpr std::int32_t kSymbolPenalty = 10;
inline constexpr std::int32_t kBracketPenalty = 50;  ///< before `(` or after `)` in an eojeol
inline constexpr std::int32_t kSyllablePenalty = 80;
inline constexpr std::int32_t kHyphenPenalty = 80;
inline constexpr std::int32_t kTokenMarkPenalty = 150;  ///< after / . - _ ? & = inside a token
inline constexpr std::int32_t kTokenHumpPenalty = 400;  ///< before the N of `aName`
inline constexpr std::int32_t kUnlikelyPenalty = 150;   ///< K8, only among `every`
inline constexpr std::int32_t kLoneSyllablePenalty = 400;
inline constexpr std::int32_t kEmergencyClusterPenalty = 3000;

/// A byte offset before which a hyphen may end a line, and that hyphen's width.
struct HyphenPlace {
  std::uint32_t offset = 0;
  std::int32_t width = 0;  ///< thousandths of a point
};

/// How far a search goes into words.
enum class BreakPlaces {
  between_words,  ///< those of `usual` that cost less than kSyllablePenalty, and soft hyphens
  usual,          ///< inside an eojeol with two syllables on each side (K7)
  /// For a paragraph that the usual places leave too loose: a single syllable, digits before their
  /// counter, the marks and humps of long tokens too.
  every,
};

/// What to look for.
struct BreakSearch {
  Length width;  ///< the measure
  BreakPlaces places = BreakPlaces::usual;
  std::vector<HyphenPlace> hyphens;  ///< ascending
};

/// Where lines may end in `text` by UAX #14 with the Korean rules.
std::vector<text::BreakOpportunity> opportunities(std::string_view text,
                                                  style::LineBreaking breaking);

/// All break points of a paragraph, ascending, the end of the text (forced) included: of its
/// `opportunities` those that the search goes for. Tokens wider than the measure get emergency
/// breaks in any case, so that nothing need leave it (K9). Linear in the text.
std::vector<BreakPoint> find_break_points(const std::vector<ParagraphGlyph>& glyphs,
                                          const RichText& rich,
                                          const std::vector<text::BreakOpportunity>& opportunities,
                                          const BreakSearch& search);

}  // namespace chaek::layout
