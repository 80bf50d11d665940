#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "book/book.h"
#include "book/chapter_nodes.h"
#include "book/post_addresses.h"

namespace chaek::book {

/// Where an engine has no notes and not one "[[name]]" of the book names a post, authors meant the
/// brackets as they stand (JavaScript's [[Prototype]]): makes them text again, with a note.
void keep_unmeant_notes(std::vector<Chapter>& chapters, std::vector<ChapterNodes>& nodes,
                        const PostAddresses& addresses, base::Diagnostics& diagnostics);

}  // namespace chaek::book
