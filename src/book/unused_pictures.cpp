#include "book/unused_pictures.h"

#include <algorithm>
#include <utility>

namespace chaek::book {
namespace {

/// Calls `visit` with the number of every picture that is shown, and where.
template <class F>
void for_each_shown(Book& book, const std::vector<ChapterNodes>& nodes, F&& visit) {
  for (const ChapterNodes& of_chapter : nodes) {
    for (content::Inline* node : of_chapter.pictures) {
      auto& target = std::get<content::Picture>(node->kind).target;
      if (auto* const found = std::get_if<content::PictureIndex>(&target)) {
        visit(found->index, node->span);
      }
    }
  }
  if (book.cover) visit(*book.cover, base::Span{});
}

}  // namespace

void drop_unused_pictures(Book& book, const std::vector<ChapterNodes>& nodes) {
  std::vector<bool> used(book.pictures.size());
  for_each_shown(book, nodes, [&](std::uint32_t number, const base::Span& span) {
    used[number] = true;
    base::Span& place = book.pictures[number].place;
    if (place.source == nullptr) place = span;
  });
  if (std::find(used.begin(), used.end(), false) == used.end()) return;
  std::vector<PictureResource> kept;
  std::vector<std::uint32_t> numbers(used.size());
  for (std::size_t i = 0; i < used.size(); ++i) {
    numbers[i] = static_cast<std::uint32_t>(kept.size());
    if (used[i]) kept.push_back(std::move(book.pictures[i]));
  }
  book.pictures = std::move(kept);
  for_each_shown(book, nodes,
                 [&](std::uint32_t& number, const base::Span&) { number = numbers[number]; });
}

}  // namespace chaek::book
