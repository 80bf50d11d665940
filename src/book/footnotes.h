#pragma once

#include "base/diagnostic.h"
#include "book/book.h"

namespace chaek::book {

/// Numbers the chapter's notes from 1 in the order of their first marks, also of marks inside
/// notes, and sorts them so. A mark without a note becomes the text that the author wrote; a note
/// without a mark is kept as the last ones. Both are reported.
void number_footnotes(Chapter& chapter, base::Diagnostics& diagnostics);

}  // namespace chaek::book
