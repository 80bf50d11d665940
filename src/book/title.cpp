#include "book/title.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "book/natural_order.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using content::Heading;
using content::Inlines;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// `text` with runs of white space as one space and none at its ends.
std::string folded(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : text) {
    if (is_space(c)) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// How many bytes of `stem` are a date ("2023-12-30-") in front of a name; 0 when there is none.
std::size_t date_prefix(std::string_view stem) {
  std::size_t i = 0;
  for (const std::size_t most : {4U, 2U, 2U}) {
    std::size_t digits = 0;
    while (digits < most && i + digits < stem.size() && is_digit(stem[i + digits])) ++digits;
    if (digits == 0 || (most == 4 && digits != 4)) return 0;
    i += digits;
    if (i == stem.size() || (stem[i] != '-' && stem[i] != '_' && stem[i] != ' ')) return 0;
    ++i;
  }
  return i;
}

std::string title_from_name(const std::string& path) {
  const std::string_view stem = file_stem(path);
  if (stem.find_first_not_of("0123456789-_. ") == std::string_view::npos) return std::string(stem);
  std::string title(stem.substr(date_prefix(stem)));
  std::replace(title.begin(), title.end(), '-', ' ');
  title = folded(title);
  return title.empty() ? std::string(stem) : title;
}

/// The h1 that the post begins with; null when it begins with anything else.
Heading* first_h1(content::Post& post) {
  if (post.blocks.empty()) return nullptr;
  Heading* const heading = std::get_if<Heading>(&post.blocks.front().kind);
  return heading != nullptr && heading->level == 1 ? heading : nullptr;
}

Inlines text_of(std::string text, base::Span span) {
  return {{content::Text{std::move(text)}, span}};
}

}  // namespace

Title take_title(content::Post& post) {
  const std::string written = folded(post.front_matter.title.value_or(""));
  Heading* const heading = first_h1(post);
  const std::string heading_text =
      heading == nullptr ? "" : folded(content::plain_text(heading->content));
  const bool is_title = !heading_text.empty() && (written.empty() || written == heading_text);
  if (!is_title) {
    if (!written.empty()) return {text_of(written, post.front_matter.title_span), "", false};
    return {text_of(title_from_name(post.path), {post.source, 0, 0}), "", false};
  }
  // The heading's own content is kept even when the front matter says the same: it may hold a note,
  // a link or emphasis.
  Title title{std::move(heading->content), std::move(heading->author_id), true};
  post.blocks.erase(post.blocks.begin());
  return title;
}

}  // namespace chaek::book
