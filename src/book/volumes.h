#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "book/time_zone.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// What every book of several has for itself.
enum class Each : std::uint8_t { year, month, category, series, tag, part };

/// One of several books that are made of the same posts.
struct Volume {
  std::string key;                           ///< "2023", "2023-05", "여행"; no two have the same
  content::BookSettings settings;            ///< its own; whatever chooses posts is done with
  std::vector<std::size_t> posts;            ///< indices into all posts
  std::map<std::string, std::string> names;  ///< for names of files: "year" → "2023"
};

/// The posts that `settings` choose, divided: a book each for what `each` says, in the order of
/// their keys. A title, if there is one, is followed by what a volume has for itself ("느린 책
/// 2023"), and so is the slug. A post in several categories or with several tags is in several
/// books; one with none is in no book and is reported as "in-no-volume". Errors: "no-posts",
/// "no-parts" when `each` is part and the settings make none.
std::vector<Volume> divide_posts(const std::vector<content::Post>& posts,
                                 const content::BookSettings& settings, Each each,
                                 std::optional<std::int64_t> source_date_epoch,
                                 base::Diagnostics& diagnostics);

/// The posts that `settings`, one of `books` in book.yaml, choose; number `number` counts from 1.
/// None: an error "no-posts".
std::optional<Volume> choose_volume(const std::vector<content::Post>& posts,
                                    const content::BookSettings& settings, std::size_t number,
                                    std::optional<std::int64_t> source_date_epoch,
                                    base::Diagnostics& diagnostics);

}  // namespace chaek::book
