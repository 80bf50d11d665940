#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "book/book.h"
#include "book/time_zone.h"
#include "book/words.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// A post that is left out, and why in plain words ("a draft").
struct LeftOut {
  std::size_t post = 0;  ///< index into the posts
  std::string reason;
  bool own_page = false;  ///< it is in the book after all, as a page before or after the posts
};

/// Which posts the book has, in its order, and which it has not.
struct PostList {
  std::vector<std::size_t> chosen;  ///< indices into the posts, in reading order
  std::vector<LeftOut> left_out;    ///< by file name
  std::vector<Part> parts;          ///< of the chosen posts, counted from `first_chapter`
  std::string language;             ///< of the book (BCP 47)
};

/// Chooses, orders and groups `posts`; what `chaek list` shows and `make_book` binds.
/// `first_chapter` is the number of front pages.
PostList list_posts(const std::vector<content::Post>& posts, const content::BookSettings& settings,
                    const TimeZone& zone, std::optional<std::int64_t> source_date_epoch,
                    std::uint32_t first_chapter, base::Diagnostics& diagnostics);

/// Says which posts are not in the book ("post-left-out"); a book of nothing is an error
/// "no-posts", and then false.
bool report_left_out(const PostList& list, const std::vector<content::Post>& posts,
                     base::Diagnostics& diagnostics);

}  // namespace chaek::book
