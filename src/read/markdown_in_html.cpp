#include "read/markdown_in_html.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

/// Elements in a line of text, where Markdown is read anyway.
constexpr std::array<std::string_view, 12> kInLine{"span", "a",   "b",     "i",   "em",   "strong",
                                                   "u",    "sub", "small", "sup", "code", "kbd"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Bounds of what is looked through, so that no text takes long.
constexpr std::size_t kLongestTag = 500;
constexpr std::size_t kMostElements = 300;

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string name;
};

/// The start tag around the word "markdown" at `at`, if it is that tag's attribute and asks for it.
std::optional<Tag> tag_around(std::string_view text, std::size_t at) {
  const std::size_t first = at - std::min(at, kLongestTag);
  const std::size_t before = text.substr(first, at - first).rfind('<');
  const std::size_t behind = text.substr(at, kLongestTag).find('>');
  if (before == std::string_view::npos || behind == std::string_view::npos) return std::nullopt;
  const std::size_t begin = first + before;
  const std::size_t end = at + behind;
  if (text.substr(begin, at - begin).find_first_of(">\n") != std::string_view::npos) {
    return std::nullopt;
  }
  const auto* const name_end =
      std::find_if_not(text.begin() + begin + 1, text.begin() + at,
                       [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
  Tag tag{begin, end + 1,
          base::lowered(text.substr(begin + 1, name_end - text.begin() - begin - 1))};
  std::string_view said = text.substr(at, end - at);
  said.remove_prefix(std::string_view("markdown").size());
  const bool asks = said.empty() || said.starts_with(' ') || said.starts_with("=\"1") ||
                    said.starts_with("=1") || said.starts_with("='1") ||
                    said.starts_with("=\"block") || said.starts_with("=\"span");
  const bool in_line = std::find(kInLine.begin(), kInLine.end(), tag.name) != kInLine.end();
  const std::size_t line = text.substr(0, begin).find_last_not_of(' ') + 1;  // npos + 1 is 0
  const bool may_be_code = begin - line >= 4 || text.substr(line, 1) == "\t";
  if (tag.name.empty() || !asks || in_line || may_be_code) return std::nullopt;
  return tag;
}

/// Where the end tag of the element that `tag` opens begins; npos when nothing closes it.
std::size_t end_tag(std::string_view text, const Tag& tag) {
  int open = 1;
  for (std::size_t at = text.find('<', tag.end); at != std::string_view::npos;
       at = text.find('<', at + 1)) {
    const bool closes = text.substr(at + 1, 1) == "/";
    const std::size_t name = at + (closes ? 2 : 1);
    if (base::lowered(text.substr(name, tag.name.size())) != tag.name) continue;
    const std::string_view behind = text.substr(name + tag.name.size(), 1);
    if (!behind.empty() && is_letter(behind.front())) continue;
    open += closes ? -1 : 1;
    if (open == 0) return at;
  }
  return std::string_view::npos;
}

/// A place where something is put in.
struct Insertion {
  std::uint32_t at = 0;
  std::string_view made;
};

void open_element(std::string_view text, const Tag& tag, std::vector<Insertion>& out) {
  const std::size_t line_end = std::min(text.find('\n', tag.end), text.size());
  const std::string_view behind = base::trimmed(text.substr(tag.end, line_end - tag.end));
  const bool more_markup = behind.starts_with('<') && behind.ends_with('>');  // <summary>
  const bool whole_line = behind.empty() || more_markup;
  out.push_back(
      {static_cast<std::uint32_t>(whole_line ? line_end : tag.end), whole_line ? "\n" : "\n\n"});
}

void close_element(std::string_view text, std::size_t at, std::vector<Insertion>& out) {
  const std::size_t line = text.substr(0, at).rfind('\n') + 1;  // npos + 1 is 0
  const bool alone = base::trimmed(text.substr(line, at - line)).empty();
  out.push_back({static_cast<std::uint32_t>(alone ? line : at), alone ? "\n" : "\n\n"});
}

}  // namespace

std::optional<Expansion> with_markdown_in_html(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  if (text.find('<', body.begin) == std::string_view::npos) return std::nullopt;
  CodePlaces code(text.substr(body.begin));
  std::vector<Insertion> insertions;
  std::size_t elements = 0;
  constexpr std::string_view word = "markdown";
  for (std::size_t at = text.find(word, body.begin + 1); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    if (text[at - 1] != ' ' || code.contains(at - 1 - body.begin)) continue;
    const auto tag = tag_around(text, at);
    if (!tag || tag->begin < body.begin) continue;
    if (++elements > kMostElements) break;
    const std::size_t close = end_tag(text, *tag);
    if (close == std::string_view::npos) continue;
    open_element(text, *tag, insertions);
    close_element(text, close, insertions);
  }
  if (insertions.empty()) return std::nullopt;
  std::stable_sort(insertions.begin(), insertions.end(),
                   [](const Insertion& a, const Insertion& b) { return a.at < b.at; });
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;
  for (const Insertion& insertion : insertions) {
    made.copy(kept, insertion.at);
    made.make(insertion.made, insertion.at, insertion.at);
    kept = insertion.at;
  }
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
