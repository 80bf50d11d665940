#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "book/book.h"
#include "book/chapter_nodes.h"
#include "content/book_settings.h"

namespace chaek::book {

/// Finds the file of every picture in `book.chapters` and the cover that the settings name, and
/// puts each file into `book.pictures` once, whatever it is called and however often it is used.
/// Pictures of the network are those that were fetched: the lock of the settings names their files,
/// which must hold what it says ("stored-image" else); the others are one warning "remote-image".
/// What can't be had, or is damaged, becomes a MissingPicture with a warning; for the cover that is
/// an error. The pictures of front matter are put before their chapters' blocks, as
/// book/opening_picture.h says. SVGs are made safe; what they lose is a warning
/// "svg-simplified". Files are read on up to `jobs` threads.
void find_pictures(Book& book, std::vector<ChapterNodes>& nodes,
                   const content::BookSettings& settings, const base::Files& files, unsigned jobs,
                   base::Diagnostics& diagnostics);

}  // namespace chaek::book
