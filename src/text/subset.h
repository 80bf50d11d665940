#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/font.h"

namespace chaek::text {

/// A font program for a PDF that holds only the glyphs in use. A character code in the PDF is
/// always the original glyph id (Identity-H, two bytes).
struct FontSubset {
  enum class Program {
    cff,  ///< the bare `CFF ` table: FontFile3 /CIDFontType0C in a CIDFontType0; CID = glyph id
    truetype,  ///< FontFile2 in a CIDFontType2 with `cid_to_gid`
  };
  Program program = Program::truetype;
  std::string bytes;
  std::vector<std::uint16_t> cid_to_gid;  ///< indexed by the original id; Program::truetype only
};

/// Subsets `font` to `glyphs` (original ids, sorted, without repeats; 0 is always kept). Layout
/// tables and hints are dropped. Nothing when the font can't be subset. The same input gives the
/// same bytes.
std::optional<FontSubset> subset_for_pdf(const Font& font,
                                         const std::vector<std::uint32_t>& glyphs);

/// A complete OpenType file with the glyphs for `code_points` and their layout rules, for an EPUB.
std::optional<std::string> subset_for_epub(const Font& font,
                                           const std::vector<char32_t>& code_points);

}  // namespace chaek::text
