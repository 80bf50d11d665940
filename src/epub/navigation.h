#pragma once

#include <string>

#include "book/book.h"
#include "epub/file_names.h"

namespace chaek::epub {

/// nav.xhtml: the contents page, with the `toc` and `landmarks` navigation (EPUB 3.3, 7).
std::string navigation_page(const book::Book& book, const FileNames& names);

/// toc.ncx with the same entries, for readers of EPUB 2.
std::string ncx(const book::Book& book, const FileNames& names);

}  // namespace chaek::epub
