#pragma once

#include <vector>

#include "book/book.h"
#include "book/chapter_nodes.h"

namespace chaek::book {

/// Takes out of `book.pictures` what neither a chapter nor the cover shows, so that no e-book
/// carries it, and numbers the others anew.
void drop_unused_pictures(Book& book, const std::vector<ChapterNodes>& nodes);

}  // namespace chaek::book
