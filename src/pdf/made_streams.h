#pragma once

#include <cstddef>
#include <functional>
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

/// A picture that stands on a page, in the largest of its areas.
struct Placing {
  std::size_t picture = 0;  ///< of PageSet::pictures
  PlacedSize size;
};

/// All of them, ascending.
std::vector<Placing> placed_pictures(const layout::PageSet& pages);

/// `beside` is called once, on any of the threads: work that needs no more than one of them.
MadeStreams make_streams(const layout::PageSet& pages, const FontUses& fonts,
                         const std::vector<Placing>& placed, const PdfOptions& options,
                         const std::function<void()>& beside);

/// The level (libdeflate's scale) at which fonts, pictures and what is drawn on sheets are
/// compressed.
inline constexpr int kCompression = 6;

}  // namespace chaek::pdf
