#include "text/font_facts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
#include <hb-ot.h>

#include <cstdlib>

namespace chaek::text {
namespace {

// FreeType checks the whole face and knows its tables' many versions. It is gone again when the
// facts are read: a FT_Face may not be shared between threads.
struct Library {
  FT_Library library = nullptr;
  ~Library() { FT_Done_FreeType(library); }
};

constexpr FT_UShort kRestricted = 0x0002;
constexpr FT_UShort kPrintAndPreview = 0x0004;
constexpr FT_UShort kEditable = 0x0008;
constexpr FT_UShort kNoSubsetting = 0x0100;
constexpr FT_UShort kBitmapsOnly = 0x0200;

/// OS/2 fsType: where old fonts set several bits, the least restrictive holds.
Embedding embedding_of(FT_UShort type) {
  if ((type & kBitmapsOnly) != 0) return Embedding::restricted;
  if ((type & kEditable) != 0) return Embedding::editable;
  if ((type & kPrintAndPreview) != 0) return Embedding::print_and_preview;
  return (type & kRestricted) != 0 ? Embedding::restricted : Embedding::installable;
}

int position(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return value;
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

void read_os2(FT_Face face, Font::State& state) {
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
  if (os2 == nullptr || os2->version == 0xFFFFU) {
    state.ascent = face->ascender;
    state.descent = std::abs(int{face->descender});
    return;
  }
  state.ascent = os2->sTypoAscender;
  state.descent = std::abs(int{os2->sTypoDescender});
  state.weight = os2->usWeightClass;
  state.embedding = embedding_of(os2->fsType);
  state.may_subset = (os2->fsType & kNoSubsetting) == 0;
}

}  // namespace

bool read_facts(Font::State& state) {
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(state.blob.get(), &length);
  Library freetype;
  FT_Face face = nullptr;
  if (FT_Init_FreeType(&freetype.library) != 0 ||
      FT_New_Memory_Face(freetype.library, reinterpret_cast<const FT_Byte*>(bytes), length,
                         static_cast<FT_Long>(state.index), &face) != 0) {
    return false;
  }
  state.glyph_count = hb_face_get_glyph_count(state.face.get());
  if (state.glyph_count == 0 || !FT_IS_SFNT(face)) return false;
  state.units_per_em = static_cast<int>(hb_face_get_upem(state.face.get()));
  read_os2(face, state);
  hb_font_t* font = state.font.get();
  state.cap_height = position(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
  state.x_height = position(font, HB_OT_METRICS_TAG_X_HEIGHT);
  // FreeType already gives the middle of the line, where the table has its top.
  state.underline_position = face->underline_position;
  state.underline_thickness = face->underline_thickness;
  if (const char* name = FT_Get_Postscript_Name(face)) state.postscript_name = name;
  if (face->family_name != nullptr) state.family_name = face->family_name;
  state.italic = (face->style_flags & FT_STYLE_FLAG_ITALIC) != 0;
  state.fixed_pitch = FT_IS_FIXED_WIDTH(face);
  state.cff = has_table(state.face.get(), HB_TAG('C', 'F', 'F', ' '));
  state.glyf = has_table(state.face.get(), HB_TAG('g', 'l', 'y', 'f'));
  state.color_bitmaps = hb_ot_color_has_png(state.face.get()) != 0;
  return true;
}

}  // namespace chaek::text
