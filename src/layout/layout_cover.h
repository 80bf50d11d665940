#pragma once

#include "book/book.h"
#include "layout/page.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::layout {

/// One page of 3:4 with title, subtitle, years and authors in the theme's cover colours, for a book
/// that brings no cover picture.
PageSet layout_cover(const book::Book& book, const style::Theme& theme,
                     const text::FontLibrary& fonts);

}  // namespace chaek::layout
