#pragma once

#include <cstdint>
#include <vector>

#include "book/book.h"
#include "layout/compositor.h"
#include "layout/paginate.h"
#include "layout/place_table.h"
#include "layout/printed_links.h"
#include "style/theme.h"
#include "text/shaper.h"

namespace chaek::layout {

/// A chapter set and cut into pages of its own, with everything numbered from its own beginning.
struct ChapterPages {
  CutChapter cut;
  TagId artifact = 0;
  std::vector<StructureNode> structure;  ///< node 0 the chapter, node 1 the artifacts
  MissingGlyphs missing;
};

/// Sets chapter `number` of `book`.
ChapterPages set_chapter(const book::Book& book, std::uint32_t number, const PrintedLinks& links,
                         const style::Theme& theme, const PlaceTable& places, text::Shaper& shaper,
                         const text::Hyphenator& hyphenator);

}  // namespace chaek::layout
