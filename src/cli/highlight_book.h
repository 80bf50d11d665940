#pragma once

#include <string>

#include "base/diagnostic.h"
#include "book/book.h"

namespace chaek::cli {

/// Colours the code of every chapter, on `jobs` threads, with the definitions of languages in the
/// data folder `data` and the system's. Messages come in the chapters' order.
void highlight_book(book::Book& book, const std::string& data, unsigned jobs,
                    base::Diagnostics& diagnostics);

}  // namespace chaek::cli
