#pragma once

#include <optional>

#include "book/book.h"
#include "layout/page.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::layout {

/// One page in the shape of the theme's paper (3:4 to 5:8) with title, subtitle, years, authors and
/// a drawing made of the posts (cover_motif.h), as the theme's `cover` says, for a book that brings
/// no cover picture. `shape`, height by width, is that of a printed book's front.
PageSet layout_cover(const book::Book& book, const style::Theme& theme,
                     const text::FontLibrary& fonts, std::optional<double> shape = std::nullopt);

}  // namespace chaek::layout
