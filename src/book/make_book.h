#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "book/book.h"
#include "book/link.h"
#include "book/post_addresses.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// All posts of which several books are made, for links from one book into another.
struct Surroundings {
  LeftOutPosts posts;
  PostAddresses addresses;
};
Surroundings surroundings_of(const std::vector<content::Post>& posts,
                             const std::vector<content::Post>& pages, const content::Site& site);

/// Binds `posts` (in any order) with the pages before and after them (in theirs) into a book.
/// Pictures are read from `files`, on up to `jobs` threads; the book does not depend on it.
/// `source_date_epoch`, seconds since 1970, stands for "now" where one is given; the clock is never
/// asked. Nothing means that there is no book to make; the reason is in `diagnostics` (an unknown
/// time zone, no post chosen). Of several books each is given its own posts alone, and what is
/// around them.
std::optional<Book> make_book(std::vector<content::Post> posts, std::vector<content::Post> front,
                              std::vector<content::Post> back,
                              const content::BookSettings& settings, const base::Files& files,
                              std::optional<std::int64_t> source_date_epoch,
                              base::Diagnostics& diagnostics, unsigned jobs = 1,
                              const Surroundings* around = nullptr);

}  // namespace chaek::book
