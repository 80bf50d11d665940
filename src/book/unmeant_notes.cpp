#include "book/unmeant_notes.h"

#include <string>
#include <string_view>
#include <utility>

#include "book/chapter_inlines.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

/// Calls `visit` for every "[[name]]" and the inline that it is.
template <class F>
void for_each_note(std::vector<Chapter>& chapters, F&& visit) {
  for (Chapter& chapter : chapters) {
    for_each_inline(chapter, [&](content::Inline& node) {
      const auto* link = std::get_if<content::Link>(&node.kind);
      if (link != nullptr && link->form == content::LinkForm::note) visit(node, *link);
    });
  }
}

}  // namespace

void keep_unmeant_notes(std::vector<Chapter>& chapters, const PostAddresses& addresses,
                        base::Diagnostics& diagnostics) {
  bool meant = false;
  for_each_note(chapters, [&](const content::Inline&, const content::Link& link) {
    const std::string_view name = std::string_view(link.url).substr(0, link.url.find('#'));
    meant = meant || name.empty() || addresses.find_note(name).has_value();
  });
  if (meant) return;
  for_each_note(chapters, [&](content::Inline& node, const content::Link& link) {
    const std::string said = content::plain_text(link.children);
    std::string text = "[[" + link.url + (said == link.url ? "" : "|" + said) + "]]";
    diagnostics.note("no-note", node.span, "no post has this name; it stays as it is written");
    node.kind = content::Text{std::move(text)};
  });
}

}  // namespace chaek::book
