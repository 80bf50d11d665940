#pragma once

#include "base/diagnostic.h"
#include "book/book.h"
#include "layout/page.h"

namespace chaek::layout {

/// Reports pictures that stand on `pages` with fewer than 200 samples to the inch, each once, at
/// its first place in the posts: "low-resolution", a warning below 144, where anybody sees it, else
/// a note. Drawings have no samples; what is narrower than an inch is an icon.
void report_low_resolution(const book::Book& book, const PageSet& pages,
                           base::Diagnostics& diagnostics);

}  // namespace chaek::layout
