#include "layout/set_chapter.h"

#include <utility>

#include "layout/stack.h"

namespace chaek::layout {

namespace {

/// Notes that no line of the text marks (a mark inside another note, a note never marked) go to the
/// foot of the chapter's last page.
void attach_unmarked_notes(StripList& list) {
  std::vector<bool> marked(list.notes.size() + 1, false);
  for (const Strip& strip : list.strips) {
    for (const std::uint32_t number : strip.notes) {
      if (number < marked.size()) marked[number] = true;
    }
  }
  for (std::uint32_t number = 1; number < marked.size(); ++number) {
    if (!marked[number]) list.strips.back().notes.push_back(number);
  }
}

}  // namespace

ChapterPages set_chapter(const book::Book& book, std::uint32_t number, const style::Theme& theme,
                         const PlaceTable& places, text::Shaper& shaper,
                         const text::Hyphenator& hyphenator) {
  const book::Chapter& chapter = book.chapters[number];
  Compositor compositor(book, theme, places, shaper, number, chapter.language);
  compositor.hyphenator = &hyphenator;
  if (chapter.language != book.metadata.language) {
    compositor.structure[0].language = chapter.language;
  }
  StripList list;
  Stacker stacker(compositor, list);
  stacker.stack_chapter_head(chapter, 0);
  stacker.stack(chapter.blocks, stacker.whole_measure(0));
  for (const content::Footnote& note : chapter.footnotes) {
    list.notes.push_back(stacker.stack_note(note, 0));
  }
  attach_unmarked_notes(list);
  ChapterPages result;
  result.cut = cut_chapter(std::move(list), theme);
  result.artifact = compositor.artifact();
  result.structure = std::move(compositor.structure);
  result.missing = std::move(compositor.missing);
  return result;
}

}  // namespace chaek::layout
