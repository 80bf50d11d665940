#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "book/time_zone.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// Whether a post is in the book, and if not, why, in plain words ("a draft").
struct Choice {
  bool chosen = true;
  std::string reason;
  bool own_page = false;  ///< left out of the posts because the settings name it as front or back
};

/// One Choice for every post, in the posts' order. Ranges go by the date as written. A post counts
/// as future only against `source_date_epoch` (seconds since 1970); the clock is never asked.
/// Reports patterns, tags and categories that no post has, and chosen posts without a date.
std::vector<Choice> choose_posts(const std::vector<content::Post>& posts,
                                 const content::BookSettings& settings, const TimeZone& zone,
                                 std::optional<std::int64_t> source_date_epoch,
                                 base::Diagnostics& diagnostics);

}  // namespace chaek::book
