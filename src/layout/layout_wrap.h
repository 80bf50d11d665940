#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "book/book.h"
#include "book/cover_text.h"
#include "layout/page.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::layout {

/// How text stands in a spine: letters below one another, or lines turned clockwise.
enum class SpineText { upright, turned };

/// What a printed cover is wrapped around.
struct WrapShape {
  Length spine;
  Length flaps;                         ///< width of each; zero: none
  std::optional<SpineText> spine_text;  ///< nothing: upright for Hangul and Han, else turned
};

/// The thickness of `pages` pages: their leaves, and a millimetre for glue and cover.
Length spine_width(std::size_t pages, Length caliper);

/// A cover in one piece, and where it is folded (from its left).
struct Wrap {
  PageSet pages;  ///< one
  std::vector<Length> folds;
};

/// Sets flap, back, spine, front and flap side by side, each as high as the theme's page. The front
/// is the book's picture or what layout_cover draws; backgrounds end at the page's edges, so that a
/// writer can let them bleed. A spine below 5 mm stays empty. A blurb that does not fit is a
/// warning "cover-full".
Wrap layout_wrap(const book::Book& book, const book::CoverText& text, const WrapShape& shape,
                 const style::Theme& theme, const text::FontLibrary& fonts,
                 base::Diagnostics& diagnostics);

}  // namespace chaek::layout
