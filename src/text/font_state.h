#pragma once

#include <hb.h>

#include <memory>
#include <mutex>
#include <string>

#include "text/font.h"
#include "text/plain_glyphs.h"

namespace chaek::text {

template <class T, void (*Destroy)(T*)>
struct Destroyer {
  void operator()(T* object) const { Destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using ScaledFont = std::unique_ptr<hb_font_t, Destroyer<hb_font_t, hb_font_destroy>>;

/// What a Font is made of. HarfBuzz's objects are immutable, so many threads may shape, draw and
/// subset with them at once.
struct Font::State {
  std::string path;
  unsigned index = 0;
  Blob blob;
  Face face;
  ScaledFont font;  ///< scaled to units_per_em, with HarfBuzz's own OpenType functions

  std::string postscript_name;
  std::string family_name;
  int units_per_em = 1000;
  int ascent = 0;
  int descent = 0;
  int cap_height = 0;
  int x_height = 0;
  int underline_position = 0;
  int underline_thickness = 0;
  int weight = 400;
  bool italic = false;
  bool fixed_pitch = false;
  bool color_bitmaps = false;
  bool cff = false;
  bool glyf = false;
  bool may_subset = true;  ///< fsType bit 8 is clear
  Embedding embedding = Embedding::installable;
  std::uint32_t glyph_count = 0;

  mutable std::once_flag plain_once;
  mutable std::unique_ptr<const PlainGlyphs> plain;  ///< see plain_glyphs_of
};

}  // namespace chaek::text
