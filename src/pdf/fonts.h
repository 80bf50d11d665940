#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "deflate/deflate.h"
#include "pdf/glyph_use.h"
#include "pdf/object_store.h"
#include "text/subset.h"

namespace chaek::pdf {

/// The compressed programs and maps of one outline font, made apart from the object numbers.
struct FontStreams {
  text::FontSubset::Program program = text::FontSubset::Program::truetype;
  std::string name;  ///< with the subset's tag: "ABCDEF+NotoSerifCJKkr-Regular"
  std::string file;
  std::size_t file_size = 0;  ///< before compression
  std::string cid_to_gid;     ///< Program::truetype only
  std::string to_unicode;
};

/// Subsets the font and compresses what goes into the file (ISO 32000-1, 9.7 and 9.9). Nothing when
/// the font can't be subset.
std::optional<FontStreams> make_font_streams(const FontUse& use, deflate::Compressor& compressor);

/// Adds the Type 0 font (Identity-H) to `store` as object `id`.
void add_font(ObjectStore& store, ObjectId id, const FontUse& use, FontStreams streams);

/// The /W array of widths that differ from `usual`: "[3[500 480.5]7 9 250]" (9.7.4.3).
std::string width_array(const FontUse& use, std::int32_t usual);

}  // namespace chaek::pdf
