#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "book/book.h"
#include "book/words.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// The parts of the ordered posts `numbers` (indices into `posts`), whose first is chapter
/// `first_chapter`. Posts of one part are gathered where its first post stands, so `numbers` may be
/// rearranged; those without a date, category or series come last. Dates count as written.
std::vector<Part> group_posts(const std::vector<content::Post>& posts, content::PartsBy by,
                              const Words& words, std::uint32_t first_chapter,
                              std::vector<std::size_t>& numbers);

}  // namespace chaek::book
