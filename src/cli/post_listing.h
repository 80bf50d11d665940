#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/list_posts.h"
#include "cli/pipeline.h"
#include "content/post.h"
#include "read/find_posts.h"

namespace chaek::cli {

/// `chaek list`: the posts of the book in its order, as text for standard output. Nothing when
/// there is no list to make; the reason is in the diagnostics.
std::optional<std::string> list_posts_of(const Project& project, const Run& run);

/// The listing as aligned columns: date, where the date came from, title, tags, path. A title that
/// is a post's first heading is taken out of the post.
std::string listing(std::vector<content::Post>& posts, const book::PostList& list,
                    Language language);

/// What is left out, one a line: the path and the reason.
std::string left_out_listing(const std::vector<content::Post>& posts, const book::PostList& list,
                             const std::vector<read::SkippedFile>& skipped, Language language);

}  // namespace chaek::cli
