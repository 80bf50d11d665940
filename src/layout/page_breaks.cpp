#include "layout/page_breaks.h"

#include <algorithm>
#include <limits>

namespace chaek::layout {
namespace {

// Costs in one scale: a page that ends n lines short costs 10 n².
constexpr double kShortLine = 10;
constexpr double kAvoid = 1'500;          // a widow, an orphan, a lead-in at the page's end
constexpr double kForbidden = 1'000'000;  // a heading at the page's end
constexpr double kTooTall = 1e9;          // a strip that no page can hold
constexpr double kShortLastPage = 400;    // a chapter's last page with a line or two
constexpr int kLeastLastLines = 3;

double break_cost(const Strip& strip) {
  switch (strip.break_after) {
    case BreakAfter::free:
    case BreakAfter::forced:
      return 0;
    case BreakAfter::avoid:
      return kAvoid;
    case BreakAfter::forbidden:
      return kForbidden;
  }
  return 0;
}

/// The best way to reach the page that begins at a strip.
struct Node {
  double cost = std::numeric_limits<double>::infinity();
  std::uint32_t previous = 0;      // the strip that the page before begins with
  std::vector<NoteStrip> carried;  // note strips that did not fit on the page before
  std::vector<NoteStrip> notes;    // those that the page before holds
};

class Chooser {
 public:
  Chooser(const StripList& list, const style::Theme& theme)
      : list_(list),
        theme_(theme),
        height_(theme.page.block_height()),
        count_(static_cast<std::uint32_t>(list.strips.size())),
        nodes_(list.strips.size() + 1) {}

  std::vector<PageRange> run() && {
    nodes_[0].cost = 0;
    for (std::uint32_t a = 0; a < count_; ++a) {
      if (nodes_[a].cost < std::numeric_limits<double>::infinity()) fill_from(a);
    }
    return trace();
  }

 private:
  Length height_of(const NoteStrip& at) const {
    const Strip& strip = list_.notes[at.note][at.strip];
    return strip.space_before + strip.height;
  }

  Length notes_height(const std::vector<NoteStrip>& notes) const {
    if (notes.empty()) return {};
    Length sum = note_separation(theme_);
    for (const NoteStrip& at : notes) sum += height_of(at);
    return sum;
  }

  void add_notes(const Strip& strip, std::vector<NoteStrip>& notes, Length& height) const {
    for (const std::uint32_t number : strip.notes) {
      if (number == 0 || number > list_.notes.size()) continue;
      const auto& strips = list_.notes[number - 1];
      if (notes.empty()) height += note_separation(theme_);
      for (std::uint32_t i = 0; i < strips.size(); ++i) {
        notes.push_back({number - 1, i});
        height += height_of(notes.back());
      }
    }
  }

  /// Tries every end of the page that begins at strip `a`.
  void fill_from(std::uint32_t a) {
    const double cost = nodes_[a].cost;
    std::vector<NoteStrip> notes = nodes_[a].carried;
    Length notes_tall = notes_height(notes);
    PageFiller filler(list_, theme_, a);
    while (filler.next() < count_) {
      const std::uint32_t i = filler.next();
      filler.place();
      add_notes(list_.strips[i], notes, notes_tall);
      if (filler.used() + notes_tall > height_) {
        if (i == a) overflow(a, filler.used(), std::move(notes), cost);
        return;
      }
      const bool last = i + 1 == count_;
      const double page = page_cost(a, i, filler.used() + notes_tall, last);
      relax(i + 1, cost + page, a, notes, {});
      if (list_.strips[i].break_after == BreakAfter::forced) return;
    }
  }

  /// The first strip alone, or with its notes, is more than a page: what fits of the notes stays.
  void overflow(std::uint32_t a, Length used, std::vector<NoteStrip> notes, double cost) {
    std::vector<NoteStrip> kept;
    Length room = height_ - used - note_separation(theme_);
    std::size_t i = 0;
    for (; i < notes.size() && height_of(notes[i]) <= room; ++i) {
      room -= height_of(notes[i]);
      kept.push_back(notes[i]);
    }
    std::vector<NoteStrip> carried(notes.begin() + static_cast<std::ptrdiff_t>(i), notes.end());
    relax(a + 1, cost + kTooTall, a, kept, carried);
  }

  double page_cost(std::uint32_t a, std::uint32_t i, Length used, bool last) const {
    const Strip& strip = list_.strips[i];
    if (strip.break_after == BreakAfter::forced) return 0;
    const double grid = theme_.page.grid.points();
    if (last) {
      const double lines = used.points() / grid;
      return a > 0 && lines < kLeastLastLines ? kShortLastPage : 0;
    }
    const double missing = std::max(0.0, (height_ - used).points() / grid);
    return kShortLine * missing * missing + break_cost(strip);
  }

  void relax(std::uint32_t b, double cost, std::uint32_t a, const std::vector<NoteStrip>& notes,
             const std::vector<NoteStrip>& carried) {
    Node& node = nodes_[b];
    if (cost >= node.cost) return;
    node.cost = cost;
    node.previous = a;
    node.notes = notes;
    node.carried = carried;
  }

  std::vector<PageRange> trace() {
    std::vector<PageRange> pages;
    for (std::uint32_t b = count_; b > 0; b = nodes_[b].previous) {
      pages.push_back({nodes_[b].previous, b, std::move(nodes_[b].notes)});
    }
    std::reverse(pages.begin(), pages.end());
    add_note_pages(pages);
    return pages;
  }

  /// Pages for the notes that run on past the chapter's last strip.
  void add_note_pages(std::vector<PageRange>& pages) {
    const std::vector<NoteStrip>& rest = nodes_[count_].carried;
    std::size_t i = 0;
    while (i < rest.size()) {
      PageRange page{count_, count_, {}};
      Length room = height_ - note_separation(theme_);
      do {
        room -= height_of(rest[i]);
        page.notes.push_back(rest[i++]);
      } while (i < rest.size() && height_of(rest[i]) <= room);
      pages.push_back(std::move(page));
    }
  }

  const StripList& list_;
  const style::Theme& theme_;
  Length height_;
  std::uint32_t count_;
  std::vector<Node> nodes_;
};

Length round_up(Length y, Length grid) {
  const std::int64_t lines = (y.units() + grid.units() - 1) / grid.units();
  return grid * lines;
}

}  // namespace

PageFiller::PageFiller(const StripList& list, const style::Theme& theme, std::uint32_t begin)
    : list_(list), grid_(theme.page.grid), begin_(begin), next_(begin) {
  if (begin >= list.strips.size()) return;
  const std::int32_t head = list.strips[begin].repeated_head;
  const bool runs_on = head >= 0 && begin > 0 && list.strips[begin - 1].repeated_head == head;
  if (runs_on) {
    head_ = head;
    used_ = list.heads[static_cast<std::size_t>(head)].height;
  }
}

Length PageFiller::place() {
  const Strip& strip = list_.strips[next_];
  Length top = used_;
  if (next_ != begin_) top += strip.space_before;
  if (strip.on_grid) top = round_up(top, grid_);
  used_ = top + strip.height;
  ++next_;
  return top;
}

Length note_separation(const style::Theme& theme) {
  return theme.page.grid.scaled(0.8);
}

std::vector<PageRange> choose_page_breaks(const StripList& list, const style::Theme& theme) {
  if (list.strips.empty()) return {};
  return Chooser(list, theme).run();
}

}  // namespace chaek::layout
