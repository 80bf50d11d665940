#pragma once

#include <string>

#include "book/book.h"
#include "epub/content_writer.h"
#include "epub/file_names.h"

namespace chaek::epub {

/// package.opf (EPUB 3.3, 5; Accessibility 1.1, 2): metadata, every file, reading order.
/// `generator` names the program.
std::string package_file(const book::Book& book, const CoverPicture& cover, const FileNames& names,
                         const PictureFacts& pictures, std::string_view generator);

/// META-INF/container.xml, which names the package file.
std::string container_file();

}  // namespace chaek::epub
