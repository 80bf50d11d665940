#pragma once

#include <cstdint>
#include <vector>

#include "layout/rich_text.h"
#include "layout/shaped_paragraph.h"

namespace chaek::layout {

/// How far a line may be stretched and shrunk at ratio 1 (of natural measures).
inline constexpr double kSpaceStretch = 1.0;       ///< a word space grows to twice its width
inline constexpr double kSpaceShrink = 0.25;       ///< and shrinks to three quarters
inline constexpr double kLetterStretch = 0.03;     ///< em between two Hangul or Han
inline constexpr double kIdeographStretch = 0.08;  ///< em in text without word spaces
inline constexpr double kLetterShrink = 0.02;

/// The most a word space grows. A line that can't be filled even so (an address that won't break
/// follows) is set short with its natural spaces instead of torn apart.
inline constexpr double kMostSpaceStretch = 2.0;
inline constexpr double kMostLetterStretch = 0.1;  ///< em
/// Before a word space grows past twice its width, letters give as much as XeTeX-ko's do.
inline constexpr double kLooseLetterStretch = 0.04;  ///< em

/// What a line can give or take, in thousandths of a point.
struct LineGlue {
  std::int64_t stretch = 0;
  std::int64_t shrink = 0;
};

/// What may vary after glyph `i`, the glyph `i + 1` standing on the same line.
LineGlue glue_after(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich, std::size_t i);

/// The glue of glyphs [begin, end) set as a line: that after its last glyph lies outside.
LineGlue line_glue(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                   std::uint32_t begin, std::uint32_t end);

/// The space that each glyph of a justified line gets after it.
class LineFit {
 public:
  /// Shares `slack` (negative: to be taken away) out among the glyphs [begin, end).
  LineFit(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich, std::uint32_t begin,
          std::uint32_t end, std::int64_t slack);

  /// For glyphs in ascending order, each once: rounding errors are carried on, so that a line ends
  /// exactly at its measure.
  std::int64_t after(std::uint32_t i);

 private:
  void stretch(std::int64_t slack);

  const std::vector<ParagraphGlyph>& glyphs_;
  const RichText& rich_;
  std::uint32_t begin_;
  std::uint32_t end_;
  double spaces_ = 0;   // ratio of word spaces; negative shrinks
  double letters_ = 0;  // of letters
  double rest_ = 0;
};

}  // namespace chaek::layout
