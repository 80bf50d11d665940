#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "book/book.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// Binds `posts` (in any order) with the pages before and after them (in theirs) into a book.
/// Pictures are read from `files`, on up to `jobs` threads; the book does not depend on it.
/// `source_date_epoch`, seconds since 1970, stands for "now" where one is given; the clock is never
/// asked. Nothing means that there is no book to make; the reason is in `diagnostics` (an unknown
/// time zone, no post chosen).
std::optional<Book> make_book(std::vector<content::Post> posts, std::vector<content::Post> front,
                              std::vector<content::Post> back,
                              const content::BookSettings& settings, const base::Files& files,
                              std::optional<std::int64_t> source_date_epoch,
                              base::Diagnostics& diagnostics, unsigned jobs = 1);

}  // namespace chaek::book
