#include "read/markdown_places.h"

#include <algorithm>

namespace chaek::read {
namespace {

/// How far from where cmark says it is an inline is looked for.
constexpr std::size_t search_window = 256;

}  // namespace

Places::Places(base::Span body, std::uint32_t added_lines)
    : body_(body), first_line_(body.source->line_at(body.begin)), added_lines_(added_lines) {}

std::uint32_t Places::file_line(int line) const {
  const auto counted = static_cast<std::uint32_t>(std::max(line, 1));
  return first_line_ + std::max(counted, added_lines_ + 1) - added_lines_ - 1;
}

std::uint32_t Places::offset(int line, int column) const {
  const std::uint32_t file_row = file_line(line);
  const std::uint32_t begin = body_.source->line_start(file_row);
  const std::uint32_t end = body_.source->line_start(file_row + 1);
  const auto forward = static_cast<std::uint32_t>(std::max(column, 0));
  return std::clamp(std::min(begin + forward, end), body_.begin, body_.end);
}

base::Span Places::inside(std::uint32_t begin, std::uint32_t end, base::Span parent) const {
  begin = std::clamp(begin, parent.begin, parent.end);
  end = std::clamp(end, begin, parent.end);
  return {body_.source, begin, end};
}

base::Span Places::block(cmark_node* node, base::Span parent) const {
  const int line = cmark_node_get_start_line(node);
  if (line <= 0) return inside(parent.begin, parent.begin, parent);
  const std::uint32_t begin = offset(line, cmark_node_get_start_column(node) - 1);
  const std::uint32_t end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node));
  return inside(begin, end, parent);
}

base::Span Places::inlines(cmark_node* node, std::string_view mark, std::uint32_t after,
                           base::Span parent) const {
  const int line = cmark_node_get_start_line(node);
  const std::string_view text = body_.source->text();
  std::uint32_t begin = std::max(after, parent.begin);
  std::uint32_t limit = parent.end;
  if (line > 0) {
    begin = std::max(begin, offset(line, 0));
    limit = std::min(limit, offset(std::max(line, cmark_node_get_end_line(node)) + 1, 0));
    const std::uint32_t guess = offset(line, cmark_node_get_start_column(node) - 1);
    if (guess >= begin && text.substr(guess, mark.size()) == mark) begin = guess;
  } else {
    // No line of its own: it is just after what came before.
    limit = std::min<std::uint32_t>(limit, begin + static_cast<std::uint32_t>(mark.size()));
  }
  limit = std::max(limit, std::min(begin, parent.end));
  if (begin < limit && text.substr(begin, mark.size()) != mark) {
    const std::size_t window = std::min<std::size_t>(limit - begin, mark.size() + search_window);
    const auto found = text.substr(begin, window).find(mark);
    if (found != std::string_view::npos) begin += static_cast<std::uint32_t>(found);
  }
  std::uint32_t end = begin + static_cast<std::uint32_t>(mark.size());
  if (line > 0) {
    end = std::max(end, offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node)));
  }
  return inside(begin, end, parent);
}

}  // namespace chaek::read
