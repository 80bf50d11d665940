#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/print_choice.h"
#include "layout/page.h"
#include "pdf/glyph_use.h"
#include "pdf/tags.h"

namespace chaek::pdf {

/// A marked-content sequence of a page; its place in PageContent::marks is its MCID.
struct Mark {
  layout::TagId tag = 0;
  std::string
      actual_text;  ///< not empty: the sequence stands for this text, whatever its glyphs say
};

/// A page's content stream and what it needs.
struct PageContent {
  std::string operators;
  std::vector<std::uint32_t> fonts;     ///< resource numbers, "F0" …
  std::vector<std::uint32_t> pictures;  ///< indices into PageSet::pictures, "P0" …
  /// The tag of each marked-content sequence, by its MCID; empty when the pages have no structure.
  std::vector<layout::TagId> marks;
};

/// What all pages of a book have in common.
struct PageFrame {
  base::Length width;
  base::Length height;
  std::size_t pictures = 0;  ///< how many the book has
};

/// Translates the draw items of `page` into the operators of ISO 32000-1, 8 and 9; links are
/// annotations and not part of it. With a structure, every item is in a marked-content sequence of
/// its tag (14.7.4) or an artifact. `print` may ask for grey ink, and for a bleed: what touches the
/// page's edges then reaches over them.
PageContent write_content(const PageFrame& frame, const layout::Page& page, const BatchFonts& fonts,
                          const Tags& tags, const base::PrintChoice& print);

}  // namespace chaek::pdf
