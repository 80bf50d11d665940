#pragma once

#include <string_view>

#include "text/font.h"

namespace chaek::text {

/// Whether a character is drawn as nothing where a font has no glyph for it
/// (Default_Ignorable_Code_Point: joiners, variation selectors, zero width space, fillers …).
bool default_ignorable(char32_t code_point);

/// Whether `font` can draw `code_point`: by a glyph of its own, by the glyphs of its canonical
/// decomposition, or by what HarfBuzz puts in its place (spaces of other widths, the hyphen for
/// U+2011).
bool covers(const Font& font, char32_t code_point);

/// Whether `font` can draw every character of `cluster`, or every character of its canonical
/// composition (a font without conjoining jamo or combining accents may well have the syllable or
/// the letter). Default ignorables count as drawn.
bool covers(const Font& font, std::u32string_view cluster);

}  // namespace chaek::text
