#pragma once

#include "base/diagnostic.h"
#include "base/setting.h"
#include "content/book_settings.h"

namespace chaek::read {

/// Reads what book.yaml says of the book's pieces and of the PDF's pages, beside its own text:
/// `pages` (the list of pieces, in order), the switches `half-title`, `index` (or a map with its
/// `title`) and `colophon` (or its map), `pdf`, `parts-open`, `posts-open` and `running-heads`.
/// Reports "bad-value", "unknown-key", "bad-date".
void read_page_settings(base::SettingReader& reader, base::Diagnostics& diagnostics,
                        content::BookSettings& out);

/// Whether `setting` switches `piece` on or off (true, false); then it holds nothing else.
bool read_switch(const base::Setting& setting, content::Piece piece, content::BookSettings& out);

}  // namespace chaek::read
