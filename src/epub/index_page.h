#pragma once

#include <string>

#include "book/book.h"
#include "epub/file_names.h"

namespace chaek::epub {

/// The tag index, each tag with the titles of its posts: an e-book has no pages to number.
std::string index_page(const book::Book& book, const FileNames& names);

}  // namespace chaek::epub
