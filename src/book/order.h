#pragma once

#include <cstddef>
#include <vector>

#include "book/time_zone.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// Sorts `numbers`, which are indices into `posts`, by instant; equal instants by file name in
/// natural order, whichever way the dates run; posts without a date at the end, by file name.
void order_posts(const std::vector<content::Post>& posts, content::PostOrder order,
                 const TimeZone& zone, std::vector<std::size_t>& numbers);

}  // namespace chaek::book
