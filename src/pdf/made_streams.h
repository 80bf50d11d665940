#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "pdf/drawing_fonts.h"
#include "pdf/fonts.h"
#include "pdf/pictures.h"
#include "pdf/write_pdf.h"

namespace chaek::pdf {

/// What costs time to make beside the pages' contents, in no need of object numbers: made in
/// parallel, the same whatever the number of threads.
struct MadeStreams {
  std::vector<std::optional<FontStreams>> fonts;          ///< by FontUses; outline fonts
  std::vector<std::vector<PictureGlyph>> picture_glyphs;  ///< by FontUses; colour fonts
  std::vector<std::optional<PictureStreams>>
      pictures;  ///< by PageSet::pictures; where a page has it
};

MadeStreams make_streams(const layout::PageSet& pages, const FontUses& fonts,
                         const PdfOptions& options);

/// The level (libdeflate's scale) at which fonts, pictures and what is drawn on sheets are
/// compressed.
inline constexpr int kCompression = 6;

}  // namespace chaek::pdf
