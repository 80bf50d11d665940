#include "layout/place_table.h"

#include <variant>

#include "book/link_notes.h"
#include "content/walk.h"

namespace chaek::layout {

std::string note_anchor(std::uint32_t number) {
  return "note" + std::to_string(number);
}
std::string mark_anchor(std::uint32_t number) {
  return "mark" + std::to_string(number);
}

PlaceTable::PlaceTable(const book::Book& book, base::LinkNotes links) {
  for (std::uint32_t c = 0; c < book.chapters.size(); ++c) {
    const book::Chapter& chapter = book.chapters[c];
    add(c, "");
    const auto anchor = [&](const content::Inline& node) {
      if (const auto* found = std::get_if<content::Anchor>(&node.kind)) add(c, found->anchor);
    };
    const auto below = [&](const content::Blocks& blocks) {
      content::walk(
          blocks,
          [&](const content::Block& block) {
            if (const auto* heading = std::get_if<content::Heading>(&block.kind)) {
              add(c, heading->anchor);
            }
          },
          anchor);
    };
    content::walk_inlines(chapter.title, anchor);
    below(chapter.blocks);
    for (const content::Footnote& note : chapter.footnotes) {
      below(note.content);
    }
    // Those of the author and, behind them all, room for those of links.
    const std::size_t notes = chapter.footnotes.size() + book::most_link_notes(chapter, links);
    for (std::uint32_t number = 1; number <= notes; ++number) {
      add(c, note_anchor(number));
      add(c, mark_anchor(number));
    }
  }
  first_part_ = count_;
  count_ += static_cast<std::uint32_t>(book.parts.size()) + 1;  // and the index
}

void PlaceTable::add(std::uint32_t chapter, std::string anchor) {
  if (places_.emplace(content::Place{chapter, std::move(anchor)}, count_).second) ++count_;
}

std::optional<DestinationId> PlaceTable::find(const content::Place& place) const {
  const auto it = places_.find(place);
  if (it == places_.end()) return std::nullopt;
  return it->second;
}

}  // namespace chaek::layout
