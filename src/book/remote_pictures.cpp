#include "book/remote_pictures.h"

#include <optional>
#include <unordered_set>
#include <utility>

#include "book/address.h"
#include "book/post_addresses.h"
#include "book/remote_address.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

/// Whether a book of `post` finds the file of a picture with the whole address of its own site.
bool is_at_hand(const content::Post& post, const std::string& source, const PostAddresses& site,
                const base::Files& files) {
  const auto own = site.own_path(source);
  if (!own) return false;
  for (const std::string& spelling : path_spellings(*own)) {
    const auto path = project_path(post.path, spelling);
    if (path && files.kind(*path) == base::EntryKind::file) return true;
  }
  return false;
}

}  // namespace

std::vector<RemotePicture> remote_pictures(const std::vector<const content::Post*>& posts,
                                           bool openings, const content::Site& site,
                                           const base::Files& files) {
  const PostAddresses addresses(site);
  std::vector<RemotePicture> found;
  std::unordered_set<std::string> seen;
  const auto nothing = [](const content::Block&) {};
  const auto add = [&](const content::Post& post, const std::string& source, base::Span span) {
    auto address = remote_address(source);
    if (!address || is_at_hand(post, source, addresses, files)) return;
    if (!seen.insert(*address).second) return;
    found.push_back({std::move(*address), span});
  };
  for (const content::Post* post : posts) {
    const auto take = [&](const content::Inline& node) {
      const auto* picture = std::get_if<content::Picture>(&node.kind);
      if (picture != nullptr) add(*post, picture->source, node.span);
    };
    const auto& opening = post->front_matter.picture;
    if (openings && opening) add(*post, opening->source, opening->span);
    content::walk(post->blocks, nothing, take);
    for (const content::Footnote& note : post->footnotes) {
      content::walk(note.content, nothing, take);
    }
  }
  return found;
}

}  // namespace chaek::book
