#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "pdf/content.h"
#include "pdf/drawing_fonts.h"
#include "pdf/fonts.h"
#include "pdf/pictures.h"
#include "pdf/write_pdf.h"

namespace chaek::pdf {

/// Everything of a file that costs time to make, in no need of object numbers: made in parallel,
/// the same whatever the number of threads.
struct MadeStreams {
  std::vector<PageContent> pages;                         ///< operators compressed
  std::vector<std::optional<FontStreams>> fonts;          ///< by FontUses; outline fonts
  std::vector<std::vector<PictureGlyph>> picture_glyphs;  ///< by FontUses; colour fonts
  std::vector<std::optional<PictureStreams>>
      pictures;  ///< by PageSet::pictures; where a page has it
};

MadeStreams make_streams(const layout::PageSet& pages, const FontUses& fonts, const Tags& tags,
                         const PdfOptions& options);

/// The levels at which this writer compresses (libdeflate's scale): fonts and pictures; and pages,
/// whose glyph codes shrink by a mere twenty-fifth more at thrice the time.
inline constexpr int kCompression = 6;
inline constexpr int kPageCompression = 1;

}  // namespace chaek::pdf
