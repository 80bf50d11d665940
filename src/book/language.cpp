#include "book/language.h"

#include <map>

#include "base/language_tag.h"

namespace chaek::book {
std::string book_language(const std::vector<content::Post>& posts,
                          const std::vector<std::size_t>& chosen,
                          const content::BookSettings& settings, base::Diagnostics& diagnostics) {
  if (!settings.language.empty()) {
    if (const auto tag = base::language_tag(settings.language)) return *tag;
    diagnostics.error("bad-language", settings.place_of("language"),
                      '"' + settings.language + "\" is no language tag",
                      "write it like \"ko\" or \"en-US\"");
  }
  std::map<std::string, std::size_t> counts;
  std::string most = "ko";
  std::size_t most_count = 0;
  for (const std::size_t n : chosen) {
    // A post that says nothing is Korean, so that one foreign post does not turn the book.
    const std::string tag = base::language_tag(posts[n].front_matter.language).value_or("ko");
    const std::size_t count = ++counts[tag];
    if (count > most_count) {
      most = tag;
      most_count = count;
    }
  }
  return most;
}

std::string post_language(const content::Post& post, const std::string& of_book,
                          base::Diagnostics& diagnostics) {
  const std::string& written = post.front_matter.language;
  if (written.empty()) return of_book;
  if (const auto tag = base::language_tag(written)) return *tag;
  diagnostics.warning("bad-language", {post.source, 0, 0}, '"' + written + "\" is no language tag",
                      "write it like \"ko\" or \"en-US\"; the book's language is used");
  return of_book;
}

}  // namespace chaek::book
