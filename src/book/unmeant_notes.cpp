#include "book/unmeant_notes.h"

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
    bool found = false;
    // From the last: a link may stand in another's text, which is forgotten with it.
    std::vector<base::Diagnostics> said;
    for (auto at = nodes[i].links.rbegin(); at != nodes[i].links.rend(); ++at) {
      if (!is_note(*at)) continue;
      found = true;
      const auto& link = std::get<content::Link>((*at)->kind);
      const std::string words = content::plain_text(link.children);
      std::string text = "[[" + link.url + (words == link.url ? "" : "|" + words) + "]]";
      said.emplace_back().note("no-note", (*at)->span,
                               "no post has this name; it stays as it is written");
      (*at)->kind = content::Text{std::move(text)};
    }
    for (auto one = said.rbegin(); one != said.rend(); ++one) diagnostics.append(std::move(*one));
    if (found) nodes[i] = nodes_of(chapters[i]);
  }
}

}  // namespace chaek::book
