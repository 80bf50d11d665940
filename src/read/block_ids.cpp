#include "read/block_ids.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "content/walk.h"

namespace chaek::read {
namespace {

using content::Inlines;

/// Where " ^id" begins at the end of `text`; npos: there is none.
std::size_t id_begin(std::string_view text) {
  const std::size_t mark = text.rfind('^');
  if (mark == std::string_view::npos || mark + 1 == text.size()) return std::string_view::npos;
  if (mark > 0 && text[mark - 1] != ' ' && text[mark - 1] != '\t') return std::string_view::npos;
  const std::string_view id = text.substr(mark + 1);
  const bool is_id = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return is_id ? mark : std::string_view::npos;
}

/// Takes the name off the end of a line of text, and gives it; empty: it has none.
std::string take_id(Inlines& line) {
  auto* text = line.empty() ? nullptr : std::get_if<content::Text>(&line.back().kind);
  const std::size_t mark = text == nullptr ? std::string_view::npos : id_begin(text->text);
  if (mark == std::string_view::npos) return {};
  // In the middle of a line a mark without a space before it is something else: x^2.
  const bool alone = mark == 0;
  const bool begins_line = line.size() == 1 ||
                           std::holds_alternative<content::SoftBreak>(line[line.size() - 2].kind) ||
                           std::holds_alternative<content::LineBreak>(line[line.size() - 2].kind);
  if (alone && !begins_line) return {};
  std::string id = text->text.substr(mark);
  text->text.erase(text->text.find_last_not_of(" \t", mark == 0 ? 0 : mark - 1) + 1);
  if (alone) line.erase(line.size() == 1 ? line.begin() : line.end() - 2, line.end());
  return id;
}

content::Inline anchor(std::string id, base::Span span) {
  return {content::Anchor{std::move(id)}, span};
}

}  // namespace

void name_blocks(content::Blocks& blocks) {
  content::walk_lines(
      blocks, [](content::Block&) {},
      [](Inlines& line) {
        const base::Span span = line.empty() ? base::Span{} : line.back().span;
        std::string id = take_id(line);
        if (!id.empty()) line.insert(line.begin(), anchor(std::move(id), span));
      });
  // What is left of "^id" by itself names the block before it.
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const auto* paragraph = std::get_if<content::Paragraph>(&blocks[i].kind);
    const bool names = paragraph != nullptr && paragraph->content.size() == 1 &&
                       std::holds_alternative<content::Anchor>(paragraph->content.front().kind);
    if (names) std::swap(blocks[i - 1], blocks[i]);
  }
}

}  // namespace chaek::read
