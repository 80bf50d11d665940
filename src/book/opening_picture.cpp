#include "book/opening_picture.h"

#include <map>
#include <utility>

#include "book/chapter_inlines.h"

namespace chaek::book {
namespace {

constexpr int kFewest = 3;  // chapters that make a picture furniture

bool shows(Chapter& chapter, std::uint32_t index) {
  bool shown = false;
  for_each_inline(chapter, [&](const content::Inline& node) {
    const auto* picture = std::get_if<content::Picture>(&node.kind);
    const bool same = picture != nullptr &&
                      picture->target == content::PictureTarget(content::PictureIndex{index});
    shown = shown || same;
  });
  return shown;
}

content::Block figure_of(content::PostPicture written, std::uint32_t index) {
  content::Picture picture;
  picture.source = std::move(written.source);
  picture.alt = std::move(written.alt);
  picture.has_alt = true;
  picture.target = content::PictureIndex{index};
  content::Figure figure;
  figure.pictures.push_back({std::move(picture), written.span});
  if (!written.caption.empty()) {
    figure.caption.push_back({content::Text{std::move(written.caption)}, written.span});
  }
  return {std::move(figure), written.span};
}

}  // namespace

void open_with_pictures(const std::vector<std::optional<std::uint32_t>>& pictures,
                        std::vector<Chapter>& chapters) {
  std::map<std::uint32_t, int> uses;
  for (const auto& index : pictures) {
    if (index) ++uses[*index];
  }
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    Chapter& chapter = chapters[i];
    auto written = std::exchange(chapter.opening, std::nullopt);
    const auto& index = pictures[i];
    if (!written || !index || uses[*index] >= kFewest || shows(chapter, *index)) continue;
    chapter.blocks.insert(chapter.blocks.begin(), figure_of(std::move(*written), *index));
  }
}

}  // namespace chaek::book
