#pragma once

#include <cstdint>
#include <span>
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

/// The operators of a line that stands apart from the others: it may be drawn anew.
struct LineOperators {
  std::size_t begin = 0;  ///< bytes of PageContent::operators
  std::size_t end = 0;
  std::size_t first_mark = 0;  ///< how many marked-content sequences are before it
};

/// A page's content stream and what it needs.
struct PageContent {
  std::string operators;
  std::size_t length = 0;                 ///< of `operators` before they were compressed
  std::vector<LineOperators> unnumbered;  ///< as Page::unnumbered has them
  std::vector<std::uint32_t> fonts;       ///< resource numbers, "F0" …
  std::vector<std::uint32_t> pictures;    ///< indices into PageSet::pictures, "P0" …
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
/// page's edges then reaches over them. `plain` has, by item, 1 for a run known to be plain; it may
/// be empty.
PageContent write_content(const PageFrame& frame, const layout::Page& page, const BatchFonts& fonts,
                          const Tags& tags, const base::PrintChoice& print,
                          std::span<const std::uint8_t> plain = {});

/// Draws the unnumbered lines of `page` anew, in place of what `content`, not compressed, has of
/// them. Their items are what they were but for their text and where it stands.
void rewrite_lines(PageContent& content, const PageFrame& frame, const layout::Page& page,
                   const BatchFonts& fonts, const Tags& tags, const base::PrintChoice& print);

}  // namespace chaek::pdf
