#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/font.h"

namespace chaek::text {

/// A font program for a PDF that holds only the glyphs in use. A CID is a character code of the PDF
/// (Identity-H, two bytes).
struct FontSubset {
  enum class Program {
    cff,       ///< the bare `CFF ` table: FontFile3 /CIDFontType0C in a CIDFontType0
    truetype,  ///< FontFile2 in a CIDFontType2 with `cid_to_gid`
  };
  Program program = Program::truetype;
  std::string bytes;
  std::vector<std::uint16_t> cid_to_gid;  ///< Program::truetype only
};

/// Whether the glyphs of a subset may have any codes: a program whose glyphs have names has no CIDs
/// but the glyphs' own ids.
bool takes_any_codes(const Font& font);

/// Subsets `font` to `glyphs` (original ids, sorted, without repeats; 0 is always kept, as code 0).
/// `codes` are theirs, one each; none: the ids themselves, which is all there is where
/// `takes_any_codes` says no. Layout tables and hints are dropped. Nothing when the font can't be
/// subset. The same input gives the same bytes.
std::optional<FontSubset> subset_for_pdf(const Font& font, const std::vector<std::uint32_t>& glyphs,
                                         const std::vector<std::uint16_t>& codes = {});

/// A complete OpenType file with the glyphs for `code_points` and their layout rules, for an EPUB.
std::optional<std::string> subset_for_epub(const Font& font,
                                           const std::vector<char32_t>& code_points);

}  // namespace chaek::text
