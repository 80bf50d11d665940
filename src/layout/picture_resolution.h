#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostic.h"
#include "book/book.h"
#include "layout/page.h"

namespace chaek::layout {

/// A picture of samples as it is printed where it is largest.
struct PrintedPicture {
  std::uint32_t picture = 0;  ///< index into Book::pictures
  double ppi = 0;             ///< samples to the inch
  base::Span place;           ///< where a post names it first
};

/// The pictures on `pages` in the book's order. Left out: drawings, which have no samples, and what
/// is narrower than an inch, an icon.
std::vector<PrintedPicture> printed_pictures(const book::Book& book, const PageSet& pages);

/// Reports pictures that stand on `pages` with fewer than 200 samples to the inch, each once, at
/// its first place in the posts: "low-resolution", a warning below 144, where anybody sees it, else
/// a note.
void report_low_resolution(const book::Book& book, const PageSet& pages,
                           base::Diagnostics& diagnostics);

}  // namespace chaek::layout
