#include "layout/notes_at_end.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "book/link_notes.h"
#include "layout/note_flow.h"
#include "layout/page_filler.h"

namespace chaek::layout {
namespace {

/// Whether a page that ends before strip `end` parts what belongs together.
bool parts(const StripList& list, std::uint32_t end) {
  if (end == 0 || end >= list.strips.size()) return false;
  const BreakAfter after = list.strips[end - 1].break_after;
  if (after == BreakAfter::avoid || after == BreakAfter::forbidden) return true;
  // A heading with a single line below it.
  return after == BreakAfter::disliked && end > 1 &&
         list.strips[end - 2].kind == StripKind::heading;
}

class Judge {
 public:
  Judge(const book::Chapter& chapter, const StripList& list, const style::Theme& theme)
      : chapter_(chapter), list_(list), flow_(list, theme), most_(text_depth(theme) / 4) {}

  bool spoilt(const std::vector<PageRange>& pages) const {
    return std::any_of(pages.begin(), pages.end(), [this](const PageRange& page) {
      const std::uint32_t due = std::max(page.first_note, flow_.due(page.end));
      const bool elsewhere = due > page.first_note && !flow_.begun(page.end_note, due);
      return elsewhere || of_addresses(page) > most_ || parts(list_, page.end);
    });
  }

 private:
  Length of_addresses(const PageRange& page) const {
    Length height;
    for (std::uint32_t i = page.first_note; i < page.end_note; ++i) {
      const NoteStrip& at = flow_[i];
      const Strip& strip = list_.notes[at.note][at.strip];
      if (book::is_address(chapter_.footnotes[at.note]))
        height += strip.space_before + strip.height;
    }
    return height;
  }

  const book::Chapter& chapter_;
  const StripList& list_;
  NoteFlow flow_;
  Length most_;
};

/// What parts the notes from the text.
Strip rule(const style::Theme& theme, TagId artifact) {
  const Length separation = note_separation(theme);
  Strip strip;
  strip.height = separation;
  strip.space_before = theme.page.grid;
  strip.begins_block = true;
  strip.barrier = true;
  strip.discardable = true;
  strip.break_after = BreakAfter::forbidden;
  strip.items.emplace_back(FilledRectangle{
      {Length{}, separation.scaled(0.55), theme.page.measure() / 3, Length::points(0.3)},
      theme.details.rule_color,
      artifact});
  return strip;
}

}  // namespace

bool spoilt_by_addresses(const book::Chapter& chapter, CutChapter& cut, const style::Theme& theme) {
  if (std::none_of(chapter.footnotes.begin(), chapter.footnotes.end(), book::is_address)) {
    return false;
  }
  const Judge judge(chapter, cut.list, theme);
  return judge.spoilt(cut.recto) ||
         (!cut.even && judge.spoilt(pages_from(cut, Side::verso, theme)));
}

void stack_notes_at_end(const book::Chapter& chapter, Stacker& stacker, Compositor& compositor,
                        StripList& list) {
  list.strips.push_back(rule(compositor.theme, compositor.artifact()));
  const TagId tag = compositor.tag(StructureRole::list, 0);
  for (const content::Footnote& note : chapter.footnotes) {
    std::vector<Strip> strips = stacker.stack_note(note, tag, NotePlace::end);
    strips.front().begins_block = true;
    std::move(strips.begin(), strips.end(), std::back_inserter(list.strips));
  }
}

}  // namespace chaek::layout
