#pragma once

#include <string>

#include "book/book.h"

namespace chaek::book {

/// The whole book as text, one thing a line, for golden tests and `--dump`.
std::string dump(const Book& book);

}  // namespace chaek::book
