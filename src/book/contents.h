#pragma once

#include <vector>

#include "book/book.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// The one contents list, in the order of `book.pieces`: parts, chapters, the headings that the
/// settings and each chapter's own wish (one for each chapter) ask for, the index. Levels begin at
/// 1 and never jump by more than one.
std::vector<ContentsEntry> list_contents(const Book& book,
                                         const std::vector<content::ContentsWish>& wishes,
                                         const content::BookSettings& settings);

}  // namespace chaek::book
