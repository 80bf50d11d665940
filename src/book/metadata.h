#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "book/book.h"
#include "book/time_zone.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// What is known of the chosen posts before they become chapters.
struct PostFacts {
  std::vector<content::WrittenDate> dates;
  std::vector<std::string> authors;  ///< each once, in order of first appearance
  std::vector<std::string> tags;     ///< each once, most used first
};
PostFacts gather_facts(const std::vector<content::Post>& posts,
                       const std::vector<std::size_t>& chosen);

/// Everything the book says of itself. `chapters` are complete but for their authors; `language` is
/// the book's. The date of publication does not exist (content::exists) when nothing gives one.
Metadata make_metadata(const content::BookSettings& settings, const PostFacts& facts,
                       const std::vector<Chapter>& chapters, const std::string& language,
                       const TimeZone& zone, std::optional<std::int64_t> source_date_epoch,
                       base::Diagnostics& diagnostics);

}  // namespace chaek::book
