#pragma once

#include <cstdint>
#include <functional>

#include "book/book.h"
#include "content/page_settings.h"
#include "layout/compositor.h"
#include "layout/page_consumer.h"
#include "layout/place_table.h"
#include "layout/printed_links.h"
#include "style/theme.h"
#include "text/font_library.h"
#include "text/hyphenator.h"

namespace chaek::layout {

/// All that pages are made from.
struct Manuscript {
  const book::Book& book;
  const style::Theme& theme;
  const text::FontLibrary& fonts;
  const text::Hyphenator& hyphenator;
  const PrintedLinks& links;
  const PlaceTable& places;
  const std::function<void(std::uint32_t)>& chapter_set;  ///< LayoutOptions::chapter_set
};

/// Sets the chapters and puts them and everything around them together in the order of
/// `book.pieces`: pages with their numbers, margins, running heads and folios; one structure tree;
/// where everything is. What stands before the posts is numbered i, ii … from the first page; from
/// the posts on it is 1, 2 …; on paper both begin on a recto, and pages left blank for that hold
/// nothing at all. `jobs` threads set and fill them. Without a `consumer` (null) all that is drawn
/// stays in the pages. `missing` gets every character that no font has.
PageSet assemble(const Manuscript& from, const content::PageSettings& settings, unsigned jobs,
                 PageConsumer* consumer, MissingGlyphs& missing);

}  // namespace chaek::layout
