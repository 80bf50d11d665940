#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "content/book_settings.h"

namespace chaek::read {

/// Reads book.yaml (its keys: content/book_settings.h; `author` may be one name, `authors` a list,
/// `contents` is true, false or {title, depth, headings}, `images` {ppi, max}; the pieces and
/// pages: read/page_yaml.h). Reports "book-yaml" (no YAML), "unknown-key", "bad-value",
/// "duplicate-key", "bad-date". Nothing when there was an error: a book is not made by guesses.
std::optional<content::BookSettings> read_book_settings(const base::SourceFile& source,
                                                        base::Diagnostics& diagnostics);

}  // namespace chaek::read
