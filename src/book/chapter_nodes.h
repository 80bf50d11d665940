#pragma once

#include <vector>

#include "book/book.h"

namespace chaek::book {

/// The inlines of a chapter that the passes over a book ask for, in reading order: its title, its
/// blocks, its notes. Found in one walk; good until inlines are added to the chapter or taken away.
struct ChapterNodes {
  std::vector<content::Inline*> links;
  std::vector<content::Inline*> pictures;
  bool has_anchors = false;
};

ChapterNodes nodes_of(Chapter& chapter);

}  // namespace chaek::book
