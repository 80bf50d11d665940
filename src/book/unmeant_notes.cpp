#include "book/unmeant_notes.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "content/walk.h"

namespace chaek::book {
namespace {

bool is_note(const content::Inline* node) {
  return std::get<content::Link>(node->kind).form == content::LinkForm::note;
}

}  // namespace

void keep_unmeant_notes(std::vector<Chapter>& chapters, std::vector<ChapterNodes>& nodes,
                        const PostAddresses& addresses, base::Diagnostics& diagnostics) {
  for (const ChapterNodes& of_chapter : nodes) {
    for (const content::Inline* node : of_chapter.links) {
      if (!is_note(node)) continue;
      const std::string_view url = std::get<content::Link>(node->kind).url;
      const std::string_view name = url.substr(0, url.find('#'));
      if (name.empty() || addresses.find_note(name)) return;
    }
  }
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    std::vector<content::Inline*> notes;
    std::copy_if(nodes[i].links.begin(), nodes[i].links.end(), std::back_inserter(notes), is_note);
    if (notes.empty()) continue;
    for (const content::Inline* node : notes) {
      diagnostics.note("no-note", node->span, "no post has this name; it stays as it is written");
    }
    // From the last: one that stood in another's text would be gone with it.
    for (auto at = notes.rbegin(); at != notes.rend(); ++at) {
      const auto& link = std::get<content::Link>((*at)->kind);
      const std::string said = content::plain_text(link.children);
      std::string text = "[[" + link.url + (said == link.url ? "" : "|" + said) + "]]";
      (*at)->kind = content::Text{std::move(text)};
    }
    nodes[i] = nodes_of(chapters[i]);
  }
}

}  // namespace chaek::book
