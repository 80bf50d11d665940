#include "book/unused_pictures.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "book/chapter_inlines.h"

namespace chaek::book {
namespace {

/// Calls `visit` with the number of every picture that is shown.
template <class F>
void for_each_shown(Book& book, F&& visit) {
  for (Chapter& chapter : book.chapters) {
    for_each_inline(chapter, [&](content::Inline& node) {
      auto* const picture = std::get_if<content::Picture>(&node.kind);
      if (picture == nullptr) return;
      if (auto* const found = std::get_if<content::PictureIndex>(&picture->target)) {
        visit(found->index);
      }
    });
  }
  if (book.cover) visit(*book.cover);
}

}  // namespace

void drop_unused_pictures(Book& book) {
  std::vector<bool> used(book.pictures.size());
  for_each_shown(book, [&](std::uint32_t number) { used[number] = true; });
  if (std::find(used.begin(), used.end(), false) == used.end()) return;
  std::vector<PictureResource> kept;
  std::vector<std::uint32_t> numbers(used.size());
  for (std::size_t i = 0; i < used.size(); ++i) {
    numbers[i] = static_cast<std::uint32_t>(kept.size());
    if (used[i]) kept.push_back(std::move(book.pictures[i]));
  }
  book.pictures = std::move(kept);
  for_each_shown(book, [&](std::uint32_t& number) { number = numbers[number]; });
}

}  // namespace chaek::book
