#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "content/book_settings.h"
#include "content/post.h"

namespace chaek::book {

/// `text` as a language tag (BCP 47, its form only): "ko_KR" becomes "ko-KR"; nothing when it has
/// not the form of one ("Korean!").
std::optional<std::string> language_tag(std::string_view text);

/// The book's language: the settings', else that of most of the posts `chosen`, else Korean.
std::string book_language(const std::vector<content::Post>& posts,
                          const std::vector<std::size_t>& chosen,
                          const content::BookSettings& settings, base::Diagnostics& diagnostics);

/// The post's language, else the book's.
std::string post_language(const content::Post& post, const std::string& of_book,
                          base::Diagnostics& diagnostics);

}  // namespace chaek::book
