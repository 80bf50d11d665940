#pragma once

#include <cstdint>
#include <vector>

#include "layout/rich_text.h"
#include "layout/shaped_paragraph.h"
#include "style/theme.h"

namespace chaek::layout {

/// A place where a line may end, in glyphs: the line shows glyphs up to `end`, the next begins at
/// `next`.
struct BreakPoint {
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  std::int32_t penalty = 0;
  bool forced = false;
};

/// The prices of the kinds of line end (TeX's scale: 50 is a hyphen's).
inline constexpr std::int32_t kSymbolPenalty = 10;
inline constexpr std::int32_t kSyllablePenalty = 50;
inline constexpr std::int32_t kUnlikelyPenalty = 500;
inline constexpr std::int32_t kEmergencySymbolPenalty = 300;
inline constexpr std::int32_t kEmergencyClusterPenalty = 3000;

/// All break points of a paragraph, ascending, the end of the text (forced) included. Tokens too
/// long for `width` get the emergency breaks as well, so that nothing need leave the measure.
std::vector<BreakPoint> find_break_points(const std::vector<ParagraphGlyph>& glyphs,
                                          const RichText& rich, style::LineBreaking breaking,
                                          Length width);

}  // namespace chaek::layout
