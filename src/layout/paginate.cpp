#include "layout/paginate.h"

#include <algorithm>
#include <utility>

#include "layout/keep_together.h"
#include "layout/note_flow.h"
#include "layout/page_filler.h"

namespace chaek::layout {
namespace {

/// Puts the strips of one page into its text block.
class PageComposer {
 public:
  PageComposer(StripList& list, const NoteFlow& notes, const style::Theme& theme, TagId artifact)
      : list_(list), notes_(notes), theme_(theme), artifact_(artifact) {}

  BlockPage compose(const PageRange& range) {
    page_ = {};
    text_.clear();
    held_.clear();
    bottom_ = {};
    PageFiller filler(list_, theme_, range.begin);
    if (range.first_figure == range.end_figure) place_head(filler.repeat_head());
    for (std::uint32_t f = range.first_figure; f < range.end_figure; ++f) {
      const MovableFigure& figure = list_.figures[f];
      for (std::uint32_t i = figure.begin; i < figure.end; ++i) place(i, filler.place(i), held_);
      filler.end_figure(figure);
    }
    text_.reserve(item_count(range));
    const std::vector<std::uint32_t> widened = choose_spaces(range, filler);
    auto widen = widened.begin();
    std::uint32_t put_off = range.put_off;
    const MovableFigure* shrunk = last_figure(range);
    for (std::uint32_t i = range.begin; i < range.end;) {
      if (shrunk != nullptr && shrunk->begin == i) shrink(*shrunk, filler, range);
      if (put_off < list_.figures.size() && list_.figures[put_off].begin == i) {
        filler.leave_out(list_.figures[put_off]);
        i = list_.figures[put_off++].end;
        continue;
      }
      // A figure on top comes after the paragraph that it stands in the midst of.
      if (list_.strips[i].begins_block) take(std::exchange(held_, {}), Length{}, text_);
      const bool first = filler.empty();
      if (widen != widened.end() && *widen == i) {
        filler.widen();
        ++widen;
      }
      if (!filler.vanishes(i)) place(i, filler.place(i), text_);
      if (first && i == range.begin) reach_up(i);
      ++i;
    }
    take(std::exchange(held_, {}), Length{}, text_);
    reach_down(range.end);
    finish_backdrops(page_.items);
    if (page_.items.empty()) {
      page_.items = std::exchange(text_, {});
    } else {
      take(std::exchange(text_, {}), Length{}, page_.items);
    }
    page_.sideways.begin = static_cast<std::uint32_t>(page_.items.size());
    take(std::exchange(turned_, {}), Length{}, page_.items);
    page_.sideways.end = static_cast<std::uint32_t>(page_.items.size());
    place_notes(range);
    return std::move(page_);
  }

 private:
  struct OpenBackdrop {
    Backdrop backdrop;
    Length top;
    Length bottom;
  };

  /// About how many items the page will have, with a running head and a folio.
  std::size_t item_count(const PageRange& range) const {
    std::size_t count = text_.size() + held_.size() + 2;
    for (std::uint32_t i = range.begin; i < range.end; ++i) count += list_.strips[i].items.size();
    return count;
  }

  /// The figure that ends the page and must be made smaller, if there is one.
  const MovableFigure* last_figure(const PageRange& range) const {
    if (!range.shrunk) return nullptr;
    const auto found = std::lower_bound(
        list_.figures.begin(), list_.figures.end(), range.end,
        [](const MovableFigure& figure, std::uint32_t end) { return figure.end < end; });
    return found == list_.figures.end() ? nullptr : &*found;
  }

  /// Makes the picture of `figure` as small as the rest of the page demands, about its middle.
  void shrink(const MovableFigure& figure, const PageFiller& filler, const PageRange& range) {
    const Length depth = text_depth(theme_) - notes_.height(range.first_note, range.end_note);
    const Length over = filler.end_of(figure) - depth;
    Strip& picture = list_.strips[figure.begin];
    if (over <= Length{}) return;
    const double width = 1 - over.points() / picture.height.points();
    fit_height(picture, picture.height - over);
    shift(picture.items, (theme_.page.measure() / 2).scaled(1 - width), Length{});
  }

  /// The strips above which the space grows, in order: the last of the page.
  std::vector<std::uint32_t> choose_spaces(const PageRange& range, PageFiller filler) const {
    if (range.widened == 0) return {};
    std::vector<std::uint32_t> spaces;
    std::uint32_t put_off = range.put_off;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (put_off < list_.figures.size() && list_.figures[put_off].begin == i) {
        i = list_.figures[put_off++].end - 1;
        continue;
      }
      if (filler.may_widen(i)) spaces.push_back(i);
      filler.place(i);
    }
    spaces.erase(spaces.begin(), spaces.end() - range.widened);
    return spaces;
  }

  void place_head(std::int32_t number) {
    if (number < 0) return;
    Length y;
    for (const Strip& strip : list_.heads[static_cast<std::size_t>(number)].strips) {
      take(strip.items, y, text_);
      y += strip.height;
    }
  }

  void place(std::uint32_t i, Length top, std::vector<DrawItem>& out) {
    Strip& strip = list_.strips[i];
    paint_backdrops(strip, top, bottom_, page_.items);
    bottom_ = top + strip.height;
    for (const DestinationId id : strip.destinations) page_.destinations.push_back({id, top});
    if (strip.sideways) {
      take(std::move(strip.items), Length{}, turned_);
    } else {
      take(std::move(strip.items), top, out);
    }
  }

  static void take(std::vector<DrawItem> items, Length y, std::vector<DrawItem>& out) {
    for (DrawItem& item : items) {
      shift(item, Length{}, y);
      out.push_back(std::move(item));
    }
  }

  /// Whether strip `i` and the one before it are in `box`.
  bool goes_on(std::uint32_t i, std::uint32_t box) const {
    if (i == 0 || i >= list_.strips.size()) return false;
    const auto has = [&](const Strip& strip) {
      return std::any_of(strip.backdrops.begin(), strip.backdrops.end(),
                         [&](const Backdrop& backdrop) { return backdrop.box == box; });
    };
    return has(list_.strips[i - 1]) && has(list_.strips[i]);
  }

  /// Draws the grounds that go on from the page before a little higher than the text.
  void reach_up(std::uint32_t first) {
    for (OpenBackdrop& open : open_) {
      if (goes_on(first, open.backdrop.box)) open.top -= open.backdrop.reach;
    }
  }
  /// Draws those that go on over the page's end a little lower.
  void reach_down(std::uint32_t end) {
    for (OpenBackdrop& open : open_) {
      if (goes_on(end, open.backdrop.box)) open.bottom += open.backdrop.reach;
    }
  }

  /// Lets the grounds that `strip` goes on with grow, and ends the others.
  void paint_backdrops(const Strip& strip, Length top, Length before, std::vector<DrawItem>& out) {
    std::vector<OpenBackdrop> still_open;
    for (const Backdrop& backdrop : strip.backdrops) {
      OpenBackdrop open{backdrop, top, top + strip.height};
      for (OpenBackdrop& other : open_) {
        if (other.backdrop.box == backdrop.box && other.bottom == before) {
          open.top = other.top;
          other.backdrop.box = 0;
        }
      }
      still_open.push_back(open);
    }
    finish_backdrops(out);
    open_ = std::move(still_open);
  }

  void finish_backdrops(std::vector<DrawItem>& out) {
    for (const OpenBackdrop& open : open_) {
      if (open.backdrop.box == 0) continue;
      out.push_back(
          FilledRectangle{{open.backdrop.x, open.top, open.backdrop.width, open.bottom - open.top},
                          open.backdrop.color,
                          artifact_});
    }
    open_.clear();
  }

  void place_notes(const PageRange& range) {
    if (range.first_note >= range.end_note) return;
    const Length height = notes_.height(range.first_note, range.end_note);
    const Length separation = note_separation(theme_);
    Length y = text_depth(theme_) - height + separation;
    page_.items.push_back(FilledRectangle{
        {Length{}, y - separation.scaled(0.45), theme_.page.measure() / 3, Length::points(0.3)},
        theme_.details.rule_color,
        artifact_});
    bottom_ = {};
    for (std::uint32_t n = range.first_note; n < range.end_note; ++n) {
      Strip& strip = list_.notes[notes_[n].note][notes_[n].strip];
      y += strip.space_before;
      paint_backdrops(strip, y, bottom_, page_.items);
      bottom_ = y + strip.height;
      for (const DestinationId id : strip.destinations) page_.destinations.push_back({id, y});
      take(std::move(strip.items), y, text_);
      y += strip.height;
    }
    finish_backdrops(page_.items);
    take(std::exchange(text_, {}), Length{}, page_.items);
  }

  StripList& list_;
  const NoteFlow& notes_;
  const style::Theme& theme_;
  TagId artifact_;
  BlockPage page_;
  std::vector<DrawItem> text_;
  std::vector<DrawItem> turned_;
  std::vector<DrawItem> held_;  // of figures on top, until a block begins
  Length bottom_;               // of the strip before
  std::vector<OpenBackdrop> open_;
};

}  // namespace

CutChapter cut_chapter(StripList list, const style::Theme& theme) {
  const Length depth = text_depth(theme);
  for (Strip& strip : list.strips) fit_height(strip, depth);
  for (std::vector<Strip>& note : list.notes) {
    for (Strip& strip : note) fit_height(strip, depth / 2);
  }
  keep_together(list, theme);
  CutChapter chapter;
  PageBreaks breaks = choose_page_breaks(list, NoteFlow(list, theme), theme, Side::recto);
  chapter.even = breaks.even;
  chapter.recto = std::move(breaks.pages);
  chapter.list = std::move(list);
  return chapter;
}

const std::vector<PageRange>& pages_from(CutChapter& chapter, Side first,
                                         const style::Theme& theme) {
  if (first == Side::recto || chapter.even) return chapter.recto;
  if (chapter.verso.empty()) {
    const NoteFlow notes(chapter.list, theme);
    chapter.verso = choose_page_breaks(chapter.list, notes, theme, first).pages;
  }
  return chapter.verso;
}

std::vector<BlockPage> compose(StripList list, const std::vector<PageRange>& pages,
                               const style::Theme& theme, TagId artifact) {
  const NoteFlow notes(list, theme);
  PageComposer composer(list, notes, theme, artifact);
  std::vector<BlockPage> composed;
  composed.reserve(pages.size());
  for (const PageRange& range : pages) composed.push_back(composer.compose(range));
  return composed;
}

std::vector<BlockPage> paginate(StripList list, const style::Theme& theme, TagId artifact) {
  CutChapter chapter = cut_chapter(std::move(list), theme);
  return compose(std::move(chapter.list), chapter.recto, theme, artifact);
}

}  // namespace chaek::layout
