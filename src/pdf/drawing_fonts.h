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

/// The pictures of all used glyphs of a colour font that have one.
std::vector<PictureGlyph> make_picture_glyphs(const FontUse& use, base::Ink ink,
                                              deflate::Compressor& compressor);

/// Adds a font's drawing parts as Type 3 fonts (ISO 32000-1, 9.6.5) with the object numbers from
/// `first`. A code draws a cluster, from `pictures` for a colour font, else from the outline font
/// `outlines`, and reads as one character, so that every reader can copy and search what it draws.
void add_drawing_fonts(ObjectStore& store, ObjectId first, const FontUse& use, ObjectId outlines,
                       std::vector<PictureGlyph> pictures, deflate::Compressor& compressor);

}  // namespace chaek::pdf
