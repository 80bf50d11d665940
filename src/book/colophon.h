#pragma once

#include <string>

#include "base/diagnostic.h"
#include "book/book.h"
#include "book/words.h"
#include "content/book_settings.h"

namespace chaek::book {

/// The colophon (판권지) that `settings` asks for, with the date, authors, publisher, ISBN and
/// rights of the book where it says nothing of them. Labels are Korean in a Korean book, else
/// English. An ISBN whose check digit is wrong is an error "bad-isbn".
Colophon make_colophon(const content::BookSettings& settings, const Metadata& metadata,
                       const Words& words, base::Diagnostics& diagnostics);

}  // namespace chaek::book
