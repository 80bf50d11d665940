#pragma once

#include <cstdint>
#include <string>

#include "epub/content_writer.h"

namespace chaek::epub {

/// One chapter's XHTML and what was found on the way.
struct ChapterPage {
  std::string xhtml;
  PictureFacts pictures;
};

/// The page of chapter `index`: title, date line, blocks, notes.
ChapterPage chapter_page(const book::Book& book, const FileNames& names, std::uint32_t index);

/// The page that opens part `index`.
std::string part_page(const book::Book& book, std::uint32_t index);

/// The page with the cover picture and nothing else.
std::string cover_page(const book::Book& book, const FileNames& names);

/// The page with the book's title, subtitle, authors and publisher.
std::string title_page(const book::Book& book);

/// What says the cover's content to those who can't see it: "표지: 제목, 저자".
std::string cover_description(const book::Book& book);

}  // namespace chaek::epub
