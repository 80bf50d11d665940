#pragma once

#include "book/book.h"
#include "content/walk.h"

namespace chaek::book {

/// Calls `visit(Inline&)` for every inline of the chapter: its title, its blocks, its notes.
template <class F>
void for_each_inline(Chapter& chapter, F&& visit) {
  const auto nothing = [](content::Block&) {};
  content::walk_inlines(chapter.title, visit);
  content::walk(chapter.blocks, nothing, visit);
  for (content::Footnote& note : chapter.footnotes) content::walk(note.content, nothing, visit);
}

}  // namespace chaek::book
