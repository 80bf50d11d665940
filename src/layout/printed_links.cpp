#include "layout/printed_links.h"

#include <algorithm>
#include <cstddef>

namespace chaek::layout {
namespace {

// Of seven blogs and a corpus made up: within a tenth of the pages they have.
constexpr double kBytesOnPage = 1650;  // of a post
constexpr double kPagesLost = 0.5;     // at a chapter's end
constexpr double kSafety = 1.1;        // rather too wide a room than too narrow

double pages_of(const book::Chapter& chapter) {
  if (chapter.blocks.empty()) return 1;
  const base::Span& last = chapter.blocks.back().span;
  const std::size_t begin = chapter.blocks.front().span.begin;
  const std::size_t bytes = last.end - std::min<std::size_t>(last.end, begin);
  return static_cast<double>(bytes) / kBytesOnPage + kPagesLost;
}

}  // namespace

PrintedLinks printed_links(const book::Book& book, base::LinkNotes how) {
  PrintedLinks links = {how};
  if (how == base::LinkNotes::none || !book.has_cross_references) return links;
  links.digits.reserve(book.chapters.size());
  double pages = 0;
  for (const book::Chapter& chapter : book.chapters) {
    const auto page = static_cast<std::uint64_t>(1 + kSafety * pages);
    links.digits.push_back(static_cast<std::uint8_t>(std::to_string(page).size()));
    // Pages before the posts are numbered apart, with i, ii …
    if (chapter.kind != book::ChapterKind::front) pages += pages_of(chapter);
  }
  return links;
}

}  // namespace chaek::layout
