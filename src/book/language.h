#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// The book's language: the settings', else that of most of the posts `chosen`, else Korean.
std::string book_language(const std::vector<content::Post>& posts,
                          const std::vector<std::size_t>& chosen,
                          const content::BookSettings& settings, base::Diagnostics& diagnostics);

/// The post's language, else the book's.
std::string post_language(const content::Post& post, const std::string& of_book,
                          base::Diagnostics& diagnostics);

}  // namespace chaek::book
