#include "read/expansion.h"

#include <algorithm>

#include "content/walk.h"

namespace chaek::read {

void Expansion::copy(std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return;
  const bool adjoins = !parts_.empty() && parts_.back().copied && parts_.back().end == begin;
  if (adjoins) {
    parts_.back().end = end;
  } else {
    parts_.push_back({static_cast<std::uint32_t>(text_.size()), begin, end, true});
  }
  text_ += source_.text().substr(begin, end - begin);
}

void Expansion::make(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (text.empty()) return;
  parts_.push_back({static_cast<std::uint32_t>(text_.size()), begin, end, false});
  text_ += text;
}

void Expansion::shorten(std::size_t size) {
  if (size >= text_.size()) return;
  text_.resize(size);
  while (!parts_.empty() && parts_.back().at >= size) parts_.pop_back();
  if (!parts_.empty() && parts_.back().copied) {
    Part& last = parts_.back();
    last.end = last.begin + static_cast<std::uint32_t>(size) - last.at;
  }
}

const Expansion::Part* Expansion::part_at(std::uint32_t at) const {
  const auto next = std::upper_bound(parts_.begin(), parts_.end(), at,
                                     [](std::uint32_t a, const Part& part) { return a < part.at; });
  return next == parts_.begin() ? nullptr : &*(next - 1);
}

base::Span Expansion::original(base::Span span) const {
  base::Span moved{&source_, 0, 0};
  if (const Part* first = part_at(span.begin)) {
    const std::uint32_t inside = first->copied ? span.begin - first->at : 0;
    moved.begin = std::min(first->begin + inside, first->end);
  }
  moved.end = moved.begin;
  if (span.end > span.begin) {
    const Part* last = part_at(span.end - 1);
    if (last != nullptr) {
      moved.end = last->copied ? last->begin + (span.end - last->at) : last->end;
    }
  }
  moved.end = std::max(moved.begin, moved.end);
  return moved;
}

void move_to_original(content::Blocks& blocks, const Expansion& expansion) {
  content::walk(
      blocks,
      [&](content::Block& block) {
        block.span = expansion.original(block.span);
        if (auto* list = std::get_if<content::List>(&block.kind)) {
          for (content::ListItem& item : list->items) item.span = expansion.original(item.span);
        }
      },
      [&](content::Inline& node) { node.span = expansion.original(node.span); });
}

}  // namespace chaek::read
