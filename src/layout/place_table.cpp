#include "layout/place_table.h"

#include <algorithm>
#include <variant>

#include "base/parallel.h"
#include "book/link_notes.h"
#include "content/walk.h"

namespace chaek::layout {

std::string note_anchor(std::uint32_t number) {
  return "note" + std::to_string(number);
}
std::string mark_anchor(std::uint32_t number) {
  return "mark" + std::to_string(number);
}

PlaceTable::PlaceTable(const book::Book& book, base::LinkNotes links, unsigned jobs)
    : chapters_(book.chapters.size()) {
  base::for_each_index(chapters_.size(), jobs,
                       [&](std::size_t i) { chapters_[i] = places_in(book.chapters[i], links); });
  for (Chapter& chapter : chapters_) {
    chapter.first = count_;
    count_ += chapter.count;
  }
  first_part_ = count_;
  count_ += static_cast<std::uint32_t>(book.parts.size()) + 1;  // and the index
}

PlaceTable::Chapter PlaceTable::places_in(const book::Chapter& chapter, base::LinkNotes links) {
  std::vector<Anchor> found;
  const auto add = [&](std::string name) {
    found.push_back({std::move(name), static_cast<DestinationId>(found.size())});
  };
  add("");
  const auto anchor = [&](const content::Inline& node) {
    if (const auto* named = std::get_if<content::Anchor>(&node.kind)) add(named->anchor);
  };
  const auto heading = [&](const content::Block& block) {
    if (const auto* named = std::get_if<content::Heading>(&block.kind)) add(named->anchor);
  };
  content::walk_inlines(chapter.title, anchor);
  content::walk(chapter.blocks, heading, anchor);
  for (const content::Footnote& note : chapter.footnotes) {
    content::walk(note.content, heading, anchor);
  }
  // Those of the author and, behind them all, room for those of links.
  const std::size_t notes = chapter.footnotes.size() + book::most_link_notes(chapter, links);
  for (std::uint32_t number = 1; number <= notes; ++number) {
    add(note_anchor(number));
    add(mark_anchor(number));
  }
  const auto count = static_cast<std::uint32_t>(found.size());
  // Of two with one name the first counts; the other's number is nobody's.
  std::stable_sort(found.begin(), found.end(),
                   [](const Anchor& a, const Anchor& b) { return a.name < b.name; });
  const auto same = [](const Anchor& a, const Anchor& b) { return a.name == b.name; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return {0, count, std::move(found)};
}

std::optional<DestinationId> PlaceTable::find(const content::Place& place) const {
  if (place.chapter >= chapters_.size()) return std::nullopt;
  const Chapter& chapter = chapters_[place.chapter];
  const auto at = std::lower_bound(
      chapter.anchors.begin(), chapter.anchors.end(), place.anchor,
      [](const Anchor& anchor, const std::string& name) { return anchor.name < name; });
  if (at == chapter.anchors.end() || at->name != place.anchor) return std::nullopt;
  return chapter.first + at->number;
}

}  // namespace chaek::layout
