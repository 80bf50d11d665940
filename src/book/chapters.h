#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "book/book.h"
#include "book/headings.h"
#include "content/post.h"

namespace chaek::book {

/// The chapters, with what later passes must know of each: three lists of one length.
struct Chapters {
  std::vector<Chapter> chapters;
  std::vector<Anchors> anchors;
  std::vector<content::ContentsWish> wishes;
};

/// Front pages, then the posts `chosen` in that order, then back pages, as chapters with ids,
/// titles, numbered headings and languages.
Chapters make_chapters(std::vector<content::Post> posts, const std::vector<std::size_t>& chosen,
                       std::vector<content::Post> front, std::vector<content::Post> back,
                       const std::string& language, unsigned jobs, base::Diagnostics& diagnostics);

}  // namespace chaek::book
