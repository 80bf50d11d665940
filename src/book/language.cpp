#include "book/language.h"

#include <algorithm>
#include <map>

namespace chaek::book {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::optional<std::string> language_tag(std::string_view text) {
  std::string tag(text);
  std::replace(tag.begin(), tag.end(), '_', '-');
  std::size_t begin = 0;
  while (begin <= tag.size()) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    const std::string_view part = std::string_view(tag).substr(begin, end - begin);
    const bool first = begin == 0;
    if (part.size() < (first ? 2U : 1U) || part.size() > 8) return std::nullopt;
    const bool fits = std::all_of(part.begin(), part.end(),
                                  [&](char c) { return is_letter(c) || (!first && is_digit(c)); });
    if (!fits) return std::nullopt;
    begin = end + 1;
  }
  return tag;
}

std::string book_language(const std::vector<content::Post>& posts,
                          const std::vector<std::size_t>& chosen,
                          const content::BookSettings& settings, base::Diagnostics& diagnostics) {
  if (!settings.language.empty()) {
    if (const auto tag = language_tag(settings.language)) return *tag;
    diagnostics.error("bad-language", settings.place_of("language"),
                      '"' + settings.language + "\" is no language tag",
                      "write it like \"ko\" or \"en-US\"");
  }
  std::map<std::string, std::size_t> counts;
  std::string most = "ko";
  std::size_t most_count = 0;
  for (const std::size_t n : chosen) {
    // A post that says nothing is Korean, so that one foreign post does not turn the book.
    const std::string tag = language_tag(posts[n].front_matter.language).value_or("ko");
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
  if (const auto tag = language_tag(written)) return *tag;
  diagnostics.warning("bad-language", {post.source, 0, 0}, '"' + written + "\" is no language tag",
                      "write it like \"ko\" or \"en-US\"; the book's language is used");
  return of_book;
}

}  // namespace chaek::book
