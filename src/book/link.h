#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/limits.h"
#include "book/book.h"
#include "book/chapter_nodes.h"
#include "book/headings.h"
#include "book/post_addresses.h"

namespace chaek::book {

/// The posts that are not in the book, by path, and whether the site has them (drafts it has not).
using LeftOutPosts = std::unordered_map<std::string, bool>;

/// Decides where every link of `chapters` leads. `nodes` and `anchors` are theirs, one each;
/// `addresses` knows all posts, chosen or left out. A page of the site that is not in the book is
/// linked on the web when the site's address is known (a note says so). A link that leads nowhere
/// keeps its text and is reported; one without a text gets the title of its post.
void resolve_links(const std::vector<Chapter>& chapters, const std::vector<ChapterNodes>& nodes,
                   const std::vector<Anchors>& anchors, const LeftOutPosts& left_out,
                   const PostAddresses& addresses, const base::Files& files,
                   const base::Limits& limits, base::Diagnostics& diagnostics);

}  // namespace chaek::book
