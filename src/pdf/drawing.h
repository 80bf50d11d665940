#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "pdf/clusters.h"

namespace chaek::pdf {

/// A glyph of a drawing; its offset from the drawing's origin in thousandths of an em, y upwards.
struct DrawnGlyph {
  std::uint32_t id = 0;
  std::int32_t x = 0;
  std::int32_t y = 0;
  friend auto operator<=>(const DrawnGlyph&, const DrawnGlyph&) = default;
};

/// A cluster that a page draws and reads as one, because the sum of its glyphs' own texts or places
/// would mislead a reader: a tone mark drawn before its syllable, a bracket set half as wide as its
/// glyph, an emoji.
struct Drawing {
  std::string text;
  std::vector<DrawnGlyph> glyphs;
  std::int32_t width = 0;  ///< millionths of an em: the room it takes on the line
  friend auto operator<=>(const Drawing&, const Drawing&) = default;
};

/// The drawing of a cluster set at `size`; heights of a single glyph are left to the page.
/// `glyph_width` is the sum of its glyphs' own widths in millionths of an em: it is kept where
/// layout's advances, which may hold justification, are near it.
Drawing make_drawing(const Cluster& cluster, base::Length size, std::int64_t glyph_width);

/// True when a glyph of that width (millionths of an em), which stands for `text`, is beside its
/// place, or reaches over the next, so far that readers would lose the space there. Over what comes
/// behind the space at a line's end, which has no room, nothing is lost.
inline bool is_displaced(const layout::PlacedGlyph& glyph, std::string_view text, base::Length size,
                         std::int32_t width) {
  if (glyph.advance == 0 && text == " ") return false;
  const std::int64_t em = size.units();
  const std::int64_t overhang = width * em - std::int64_t{glyph.advance} * 1'000'000;
  return overhang * 5 > em * 1'000'000 || std::int64_t{glyph.dx} * 8 > em ||
         std::int64_t{glyph.dx} * 8 < -em;
}

/// The texts of the cluster's glyphs, in the glyphs' order, if there are as many characters as
/// glyphs; else nothing. A glyph that the font gives to one of the characters by itself has that
/// one (a Hangul tone mark, wherever it is drawn), the others follow in order.
std::vector<std::string_view> match_glyphs(const text::Font& font, const Cluster& cluster);

}  // namespace chaek::pdf
