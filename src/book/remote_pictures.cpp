#include "book/remote_pictures.h"

#include <optional>
#include <unordered_set>
#include <utility>

#include "book/remote_address.h"
#include "content/walk.h"

namespace chaek::book {

std::vector<RemotePicture> remote_pictures(const std::vector<const content::Post*>& posts,
                                           bool openings) {
  std::vector<RemotePicture> found;
  std::unordered_set<std::string> seen;
  const auto nothing = [](const content::Block&) {};
  const auto add = [&](const std::string& source, base::Span span) {
    auto address = remote_address(source);
    if (!address || !seen.insert(*address).second) return;
    found.push_back({std::move(*address), span});
  };
  const auto take = [&](const content::Inline& node) {
    const auto* picture = std::get_if<content::Picture>(&node.kind);
    if (picture != nullptr) add(picture->source, node.span);
  };
  for (const content::Post* post : posts) {
    const auto& opening = post->front_matter.picture;
    if (openings && opening) add(opening->source, opening->span);
    content::walk(post->blocks, nothing, take);
    for (const content::Footnote& note : post->footnotes) {
      content::walk(note.content, nothing, take);
    }
  }
  return found;
}

}  // namespace chaek::book
