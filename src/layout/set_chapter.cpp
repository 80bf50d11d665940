#include "layout/set_chapter.h"

#include <algorithm>
#include <utility>

#include "book/link_notes.h"
#include "layout/notes_at_end.h"
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

/// What a chapter is set with.
struct Setting {
  const book::Book& book;
  std::uint32_t number = 0;  ///< index into Book::chapters
  const PrintedLinks& links;
  const style::Theme& theme;
  const PlaceTable& places;
  text::Shaper& shaper;
  const text::Hyphenator& hyphenator;
};

/// Sets `chapter`, which is the book's own or what is said of its links with it.
ChapterPages set(const book::Chapter& chapter, NotePlace notes, const Setting& from) {
  Compositor compositor(from.book, from.theme, from.places, from.shaper, from.number,
                        chapter.language);
  compositor.hyphenator = &from.hyphenator;
  compositor.links = &from.links;
  compositor.notes_may_leave =
      std::any_of(chapter.footnotes.begin(), chapter.footnotes.end(), book::is_address);
  if (chapter.language != from.book.metadata.language) {
    compositor.structure[0].language = chapter.language;
  }
  StripList list;
  Stacker stacker(compositor, list);
  stacker.stack_chapter_head(chapter, 0);
  stacker.stack(chapter.blocks, stacker.whole_measure(0));
  if (notes == NotePlace::end) {
    stack_notes_at_end(chapter, stacker, compositor, list);
  } else {
    for (const content::Footnote& note : chapter.footnotes) {
      list.notes.push_back(stacker.stack_note(note, 0));
    }
    attach_unmarked_notes(list);
  }
  ChapterPages result;
  result.cut = cut_chapter(std::move(list), from.theme);
  result.artifact = compositor.artifact();
  result.structure = std::move(compositor.structure);
  result.missing = std::move(compositor.missing);
  return result;
}

}  // namespace

ChapterPages set_chapter(const book::Book& book, std::uint32_t number, const PrintedLinks& links,
                         const style::Theme& theme, const PlaceTable& places, text::Shaper& shaper,
                         const text::Hyphenator& hyphenator) {
  const Setting from = {book, number, links, theme, places, shaper, hyphenator};
  const auto noted = book::with_link_notes(book.chapters[number], links.how);
  if (!noted) return set(book.chapters[number], NotePlace::foot, from);
  ChapterPages pages = set(*noted, NotePlace::foot, from);
  if (!spoilt_by_addresses(*noted, pages.cut, theme)) return pages;
  return set(*noted, NotePlace::end, from);
}

}  // namespace chaek::layout
