#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "book/book.h"
#include "content/page_settings.h"
#include "layout/page.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::layout {

struct LayoutOptions {
  unsigned jobs = 1;            ///< threads; the pages do not depend on it
  content::PageSettings pages;  ///< how they are put together
};

/// Sets `book` in `theme`: the chapters first, then the title and contents pages, whose page
/// numbers are known by then. A character that no font has is a warning "missing-glyph", once per
/// code point with its first place; a picture of few pixels is "low-resolution".
PageSet layout_book(const book::Book& book, const style::Theme& theme,
                    const text::FontLibrary& fonts, const LayoutOptions& options,
                    base::Diagnostics& diagnostics);

}  // namespace chaek::layout
