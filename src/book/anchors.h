#pragma once

#include <vector>

#include "book/book.h"
#include "book/chapter_nodes.h"
#include "book/headings.h"

namespace chaek::book {

/// Puts the anchors of paragraphs that hold nothing else (`<a name="x"></a>` above a heading)
/// before the text that follows, or behind the last one where none does.
void join_anchors(content::Blocks& blocks);

/// Gives the chapter's anchors ids of their own, and tells `anchors` what they are called.
void number_anchors(Chapter& chapter, Anchors& anchors);

/// Takes out the anchors that no resolved link leads to: most are there for a blog's own scripts.
/// `nodes` are the chapters'.
void drop_unused_anchors(std::vector<Chapter>& chapters, std::vector<ChapterNodes>& nodes);

}  // namespace chaek::book
