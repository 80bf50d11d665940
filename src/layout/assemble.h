#pragma once

#include <vector>

#include "book/book.h"
#include "content/page_settings.h"
#include "layout/compositor.h"
#include "layout/page.h"
#include "layout/place_table.h"
#include "layout/set_chapter.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::layout {

/// Puts the set chapters and everything around them together in the order of `book.pieces`: pages
/// with their numbers, margins, running heads and folios; one structure tree; where everything is.
/// What stands before the posts is numbered i, ii … from the first page; from the posts on it is 1,
/// 2 …; on paper both begin on a recto, and pages left blank for that hold nothing at all.
/// `jobs` threads fill them. `missing` gets every character that no font has.
PageSet assemble(const book::Book& book, const style::Theme& theme, const text::FontLibrary& fonts,
                 const PlaceTable& places, const content::PageSettings& settings,
                 std::vector<ChapterPages> chapters, unsigned jobs, MissingGlyphs& missing);

}  // namespace chaek::layout
