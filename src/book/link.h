#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "book/book.h"
#include "book/headings.h"

namespace chaek::book {

/// Decides where every link of `chapters` leads. `anchors` are theirs, one each; `left_out` are the
/// paths of posts that are not in the book. A link that leads nowhere keeps its text and is
/// reported.
void resolve_links(std::vector<Chapter>& chapters, const std::vector<Anchors>& anchors,
                   const std::unordered_set<std::string>& left_out, const base::Files& files,
                   base::Diagnostics& diagnostics);

}  // namespace chaek::book
