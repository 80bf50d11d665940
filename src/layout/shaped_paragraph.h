#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/compositor.h"
#include "layout/rich_text.h"
#include "text/font.h"

namespace chaek::layout {

/// What a glyph is to the line breaker.
enum class GlyphClass : std::uint8_t {
  other,
  letter,       ///< a Hangul or Han cluster: letter space may vary between two of these
  ideograph,    ///< Han, kana or their marks in text without word spaces: more freely so
  space,        ///< a word space, which may stretch and shrink
  fixed_space,  ///< a space that keeps its width
  line_break,   ///< the author's line break; no width
  picture,      ///< an InlinePicture
};

/// One glyph of a paragraph at its final size; measures in thousandths of a point.
struct ParagraphGlyph {
  const text::Font* font = nullptr;  ///< null for pictures and line breaks
  std::uint32_t id = 0;
  std::int32_t advance = 0;
  std::int32_t gap = 0;  ///< space after it, which vanishes at a line's end
  std::int32_t dx = 0;
  std::int32_t dy = 0;
  std::uint32_t cluster = 0;  ///< byte offset in the paragraph's text
  std::uint32_t style = 0;    ///< index into RichText::styles
  std::uint32_t picture = 0;  ///< index into RichText::pictures, for GlyphClass::picture
  GlyphClass glyph_class = GlyphClass::other;
  bool cluster_start = true;
  std::uint8_t level = 0;  ///< UAX #9; odd levels run from right to left
};

/// Shapes `rich` word by word. Glyphs are in logical order, whichever way they run. Missing
/// characters go to the compositor's list.
std::vector<ParagraphGlyph> shape_paragraph(const RichText& rich, Compositor& compositor);

/// The hyphen drawn at a line's end in style number `style` of `rich`.
ParagraphGlyph hyphen_glyph(const RichText& rich, std::uint32_t style, Compositor& compositor);

/// Whether `glyph` is a comma or full stop that may hang in the margin.
bool hangs(const ParagraphGlyph& glyph, const RichText& rich);

/// `units` of a font with `units_per_em`, at `size`, in thousandths of a point.
std::int32_t scale_units(std::int64_t units, Length size, int units_per_em);

/// Whether letter space may vary beside `c`: Hangul and Han.
inline bool is_letter_with_glue(char32_t c) {
  if (c >= 0xAC00 && c <= 0xD7A3) return true;
  if (c < 0x1100) return false;
  return (c >= 0x4E00 && c <= 0x9FFF) || c <= 0x11FF || (c >= 0x3131 && c <= 0x318E) ||
         (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xA960 && c <= 0xA97F) ||
         (c >= 0xD7B0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF);
}

}  // namespace chaek::layout
