#include "layout/paginate.h"

#include <utility>

#include "layout/page_breaks.h"

namespace chaek::layout {
namespace {

/// Puts the strips of one page into its text block.
class PageComposer {
 public:
  PageComposer(StripList& list, const style::Theme& theme, TagId artifact)
      : list_(list), theme_(theme), artifact_(artifact) {}

  BlockPage compose(const PageRange& range) {
    BlockPage page;
    std::vector<DrawItem> text;
    PageFiller filler(list_, theme_, range.begin);
    if (filler.head() >= 0) {
      Length y;
      for (Strip head : list_.heads[static_cast<std::size_t>(filler.head())].strips) {
        take(std::move(head.items), y, text);
        y += head.height;
      }
    }
    Length bottom;
    while (filler.next() < range.end) {
      Strip& strip = list_.strips[filler.next()];
      const Length top = filler.place();
      paint_backdrops(strip, top, bottom, page.items);
      bottom = top + strip.height;
      for (const DestinationId id : strip.destinations) page.destinations.push_back({id, top});
      take(std::move(strip.items), top, text);
    }
    finish_backdrops(page.items);
    for (DrawItem& item : text) page.items.push_back(std::move(item));
    place_notes(range, page);
    return page;
  }

 private:
  struct OpenBackdrop {
    Backdrop backdrop;
    Length top;
    Length bottom;
  };

  static void take(std::vector<DrawItem> items, Length y, std::vector<DrawItem>& out) {
    for (DrawItem& item : items) {
      shift(item, Length{}, y);
      out.push_back(std::move(item));
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

  void place_notes(const PageRange& range, BlockPage& page) {
    if (range.notes.empty()) return;
    Length total;
    for (const NoteStrip& at : range.notes) {
      const Strip& strip = list_.notes[at.note][at.strip];
      total += strip.space_before + strip.height;
    }
    const Length separation = note_separation(theme_);
    Length y = theme_.page.block_height() - total;
    page.items.push_back(FilledRectangle{
        {Length{}, y - separation.scaled(0.45), theme_.page.measure() / 3, Length::points(0.3)},
        theme_.details.rule_color,
        artifact_});
    std::vector<DrawItem> text;
    Length before;
    for (const NoteStrip& at : range.notes) {
      Strip& strip = list_.notes[at.note][at.strip];
      y += strip.space_before;
      paint_backdrops(strip, y, before, page.items);
      before = y + strip.height;
      for (const DestinationId id : strip.destinations) page.destinations.push_back({id, y});
      take(std::move(strip.items), y, text);
      y += strip.height;
    }
    finish_backdrops(page.items);
    for (DrawItem& item : text) page.items.push_back(std::move(item));
  }

  StripList& list_;
  const style::Theme& theme_;
  TagId artifact_;
  std::vector<OpenBackdrop> open_;
};

}  // namespace

std::vector<BlockPage> paginate(StripList list, const style::Theme& theme, TagId artifact) {
  std::vector<BlockPage> pages;
  const std::vector<PageRange> ranges = choose_page_breaks(list, theme);
  PageComposer composer(list, theme, artifact);
  pages.reserve(ranges.size());
  for (const PageRange& range : ranges) pages.push_back(composer.compose(range));
  return pages;
}

}  // namespace chaek::layout
