#include "book/opening_picture.h"

#include <algorithm>
#include <map>
#include <utility>

namespace chaek::book {
namespace {

constexpr int kFewest = 3;  // chapters that make a picture furniture

bool shows(const ChapterNodes& nodes, std::uint32_t index) {
  const content::PictureTarget sought = content::PictureIndex{index};
  return std::any_of(nodes.pictures.begin(), nodes.pictures.end(),
                     [&](const content::Inline* node) {
                       return std::get<content::Picture>(node->kind).target == sought;
                     });
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
                        std::vector<Chapter>& chapters, std::vector<ChapterNodes>& nodes) {
  std::map<std::uint32_t, int> uses;
  for (const auto& index : pictures) {
    if (index) ++uses[*index];
  }
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    Chapter& chapter = chapters[i];
    auto written = std::exchange(chapter.opening, std::nullopt);
    const auto& index = pictures[i];
    if (!written || !index || uses[*index] >= kFewest || shows(nodes[i], *index)) continue;
    chapter.blocks.insert(chapter.blocks.begin(), figure_of(std::move(*written), *index));
    nodes[i] = nodes_of(chapter);
  }
}

}  // namespace chaek::book
