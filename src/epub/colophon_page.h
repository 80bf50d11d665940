#pragma once

#include <string>

#include "book/book.h"

namespace chaek::epub {

/// The colophon (판권지): title, lines with their labels, rights.
std::string colophon_page(const book::Book& book);

}  // namespace chaek::epub
