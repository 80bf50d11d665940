#pragma once

#include "book/book.h"
#include "epub/write_epub.h"

namespace chaek::tests {

/// A small Korean book that has every kind of block and inline in it, the ordinary and the awkward.
book::Book epub_sample_book();

/// A drawn cover for it.
epub::CoverPicture epub_sample_cover();

}  // namespace chaek::tests
