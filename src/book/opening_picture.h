#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "book/book.h"
#include "book/chapter_nodes.h"

namespace chaek::book {

/// Puts the picture of each chapter's front matter, number `pictures[i]` of the book's for chapter
/// i, before the chapter's blocks, as a figure. Not one that the text shows itself, and none that
/// is the same for three chapters or more: that is the site's furniture. Takes `opening` of the
/// chapters away.
void open_with_pictures(const std::vector<std::optional<std::uint32_t>>& pictures,
                        std::vector<Chapter>& chapters, std::vector<ChapterNodes>& nodes);

}  // namespace chaek::book
