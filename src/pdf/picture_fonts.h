#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "deflate/deflate.h"
#include "pdf/glyph_use.h"
#include "pdf/object_store.h"
#include "pdf/pictures.h"

namespace chaek::pdf {

/// A glyph's picture and where it stands, in thousandths of an em.
struct PictureGlyph {
  std::uint32_t glyph = 0;
  PictureStreams picture;
  std::int64_t x = 0;
  std::int64_t y = 0;  ///< of its lower edge, upwards
  std::int64_t width = 0;
  std::int64_t height = 0;
};

/// The pictures of all glyphs of a colour font that have one.
std::vector<PictureGlyph> make_picture_glyphs(const FontUse& use, deflate::Compressor& compressor);

/// How many Type 3 fonts, of 256 codes each, the colour font needs.
std::uint32_t picture_font_count(const FontUse& use);

/// Adds the colour font as Type 3 fonts (ISO 32000-1, 9.6.5) with the object numbers from `first`:
/// a code draws its glyph's picture and reads as its text, so that every reader can copy and search
/// emoji.
void add_picture_fonts(ObjectStore& store, ObjectId first, const FontUse& use,
                       std::vector<PictureGlyph> glyphs, deflate::Compressor& compressor);

}  // namespace chaek::pdf
