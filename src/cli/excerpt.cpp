#include "cli/excerpt.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "cli/escaped.h"

namespace chaek::cli {
namespace {

constexpr std::size_t kMostColumns = 100;
constexpr std::size_t kColumnsBefore = 40;
constexpr std::string_view kCut = "…";

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t shown_width(std::string_view text) {
  return base::display_width(escaped(text));
}

/// The end of the longest piece of `line` from `begin` that fits in `columns`.
std::size_t end_within(std::string_view line, std::size_t begin, std::size_t columns) {
  std::size_t end = begin;
  std::size_t width = 0;
  while (end < line.size()) {
    const std::size_t size = base::decode_utf8(line, end).size;
    width += shown_width(line.substr(end, size));
    if (width > columns) break;
    end += size;
  }
  return end;
}

/// The begin of the longest piece of `line` up to `end` that fits in `columns`.
std::size_t begin_within(std::string_view line, std::size_t end, std::size_t columns) {
  std::size_t begin = end;
  std::size_t width = 0;
  while (begin > 0) {
    std::size_t previous = begin - 1;
    while (previous > 0 && begin - previous < 4 && is_continuation(line[previous])) --previous;
    width += shown_width(line.substr(previous, begin - previous));
    if (width > columns) break;
    begin = previous;
  }
  return begin;
}

}  // namespace

Excerpt excerpt_of(const base::Span& span, std::uint32_t number) {
  const std::string_view line = span.source->line(number);
  const std::size_t start = span.source->line_start(number);
  const std::size_t from = std::min(span.begin - start, line.size());
  const std::size_t to =
      std::clamp<std::size_t>(span.end - std::min<std::size_t>(start, span.end), from, line.size());
  const bool whole = end_within(line, 0, kMostColumns) == line.size();
  const std::size_t begin = whole ? 0 : begin_within(line, from, kColumnsBefore);
  const std::size_t end = end_within(line, begin, kMostColumns);

  Excerpt excerpt;
  if (begin > 0) excerpt.text = kCut;
  excerpt.text += escaped(line.substr(begin, from - begin));
  excerpt.caret_column = base::display_width(excerpt.text);
  const std::string marked = escaped(line.substr(from, std::min(to, end) - from));
  excerpt.caret_width = std::max<std::size_t>(1, base::display_width(marked));
  excerpt.text += marked;
  excerpt.text += escaped(line.substr(std::min(to, end), end - std::min(to, end)));
  if (end < line.size()) excerpt.text += kCut;
  return excerpt;
}

}  // namespace chaek::cli
