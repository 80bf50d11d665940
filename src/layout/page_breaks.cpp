#include "layout/page_breaks.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

#include "layout/page_costs.h"
#include "layout/page_filler.h"

namespace chaek::layout {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kMostPutOff = 3;  // figures that wait at once
constexpr int kNoFacing = -1;
/// A page that is so many lines short is all but hopeless: the lines before its end are passed over
/// together.
constexpr int kFarShort = 16;
/// How many ways to begin a page at one strip are followed, the cheapest first. A book has a
/// handful; thousands of notes on one page, each cut elsewhere, must not take quadratic time.
constexpr std::size_t kMostStarts = 32;

/// Where a page begins.
struct Start {
  std::uint32_t strip = 0;   ///< of the text
  std::uint32_t figure = 0;  ///< the first that is on no page yet
  std::uint32_t note = 0;    ///< the first note strip that is on no page yet
  Side side = Side::recto;
  int facing = kNoFacing;  ///< how many lines the facing page before it is short

  /// Whether only the better way to reach either is of use. (The facing page makes so little
  /// difference that it does not keep ways apart.)
  bool same(const Start& other) const {
    return strip == other.strip && figure == other.figure && note == other.note &&
           side == other.side;
  }
};

/// The best way found to reach a start.
struct Node {
  Start start;
  double cost = 0;
  int short_lines = 0;  ///< of the page before
  bool uneven = false;  ///< the pages before it are not all equally deep
  bool followed = false;
  std::uint32_t previous = kNone;  ///< the node that the page before begins at
  PageRange page;                  ///< the page before
  std::uint32_t next = kNone;      ///< another node with the same strip
};

/// A place where the page that is being filled could end.
struct Candidate {
  std::uint32_t end = 0;            ///< of the strips of text
  std::uint32_t put_off = 0;        ///< figures from this one on are left out
  std::uint32_t first_waiting = 0;  ///< of the figures
  BreakAfter after = BreakAfter::free;
  bool shrunk = false;  ///< the figure that ends the page is made smaller
  int spaces = 0;       ///< that may grow to fill the page
  Length used;          ///< by the text
  double cost = 0;      ///< of figures put off, and of what does not fit
};

/// The same with what it costs.
struct End {
  Start start;  ///< of the next page
  PageRange page;
  double cost = 0;
  int short_lines = 0;
};

class Chooser {
 public:
  Chooser(const StripList& list, const NoteFlow& notes, const style::Theme& theme)
      : list_(list),
        notes_(notes),
        theme_(theme),
        grid_(theme.page.grid),
        depth_(text_depth(theme)),
        lines_per_unit_(1.0 / static_cast<double>(theme.page.grid.units())),
        count_(static_cast<std::uint32_t>(list.strips.size())),
        all_figures_(static_cast<std::uint32_t>(list.figures.size())),
        heads_(list.strips.size() + 1, kNone),
        lines_ahead_(count_lines()) {
    nodes_.reserve(3 * heads_.size());
  }

  PageBreaks run(Side first) && {
    Node root;
    root.start.side = first;
    nodes_.push_back(root);
    heads_[0] = 0;
    for (std::uint32_t strip = 0; strip <= count_; ++strip) follow(strip);
    return trace();
  }

 private:
  /// Fills a page from every start at `strip`, those with the most figures waiting first: they may
  /// lead to others here.
  void follow(std::uint32_t strip) {
    drop_costly_starts(strip);
    while (true) {
      std::uint32_t best = kNone;
      for (std::uint32_t n = heads_[strip]; n != kNone; n = nodes_[n].next) {
        if (nodes_[n].followed) continue;
        if (best == kNone || nodes_[n].start.figure < nodes_[best].start.figure) best = n;
      }
      if (best == kNone) return;
      nodes_[best].followed = true;
      if (!finished(nodes_[best].start)) fill_from(best);
    }
  }

  void drop_costly_starts(std::uint32_t strip) {
    costs_.clear();
    for (std::uint32_t n = heads_[strip]; n != kNone; n = nodes_[n].next) {
      costs_.push_back(nodes_[n].cost);
    }
    if (costs_.size() <= kMostStarts) return;
    std::nth_element(costs_.begin(), costs_.begin() + kMostStarts - 1, costs_.end());
    const double most = costs_[kMostStarts - 1];
    std::size_t kept = 0;
    for (std::uint32_t n = heads_[strip]; n != kNone; n = nodes_[n].next) {
      nodes_[n].followed = nodes_[n].cost > most || kept == kMostStarts;
      kept += nodes_[n].followed ? 0 : 1;
    }
  }

  bool finished(const Start& start) const {
    return start.strip == count_ && start.figure == all_figures_;
  }

  /// Tries every end of the page that begins at node `from`.
  void fill_from(std::uint32_t from) {
    may_pass_ = true;
    fill_page(from);
    if (!weigh_ends()) {
      may_pass_ = false;
      fill_page(from);
      weigh_ends();
    }
    relax_ends(from);
  }

  void fill_page(std::uint32_t from) {
    begin_page(nodes_[from].start);
    place_waiting();
    while (page_.end < count_ && !closed_) {
      const Strip& strip = list_.strips[page_.end];
      const bool waiting = first_waiting_ < next_figure_;
      if (waiting && strip.barrier) break;
      if (next_figure_ < all_figures_ && list_.figures[next_figure_].begin == page_.end) {
        if (!add_figure(waiting)) break;
      } else if (waiting || !pass_lines()) {
        add_strip();
      }
    }
  }

  /// By strip: how many lines there are from it on of which each may follow the other on the grid
  /// and none has anything to say of where a page ends.
  std::vector<std::uint32_t> count_lines() const {
    std::vector<std::uint32_t> lines(count_ + 1);
    const PageFiller filler(list_, theme_, 0);
    std::size_t figure = list_.figures.size();
    for (std::uint32_t i = count_ - 1; i-- > 0;) {  // the last strip ends the chapter
      const Strip& strip = list_.strips[i];
      while (figure > 0 && list_.figures[figure - 1].begin > i) --figure;
      const bool begins_figure = figure > 0 && list_.figures[figure - 1].begin == i;
      const bool plain = filler.keeps_step(i) && strip.kind != StripKind::heading &&
                         strip.break_after != BreakAfter::forced && !begins_figure;
      lines[i] = plain ? lines[i + 1] + 1 : 0;
    }
    return lines;
  }

  /// Places the lines that come next as long as no page would end with them; false where there are
  /// none.
  bool pass_lines() {
    if (!may_pass_ || lines_ahead_[page_.end] == 0 || !filler_->in_step()) return false;
    const int room = lines_missing(filler_->used()) - kFarShort;
    if (room <= 0) return false;
    const std::uint32_t count = std::min(lines_ahead_[page_.end], static_cast<std::uint32_t>(room));
    if (notes_.due(page_.end + count) > start_.note) return false;
    filler_->place_lines(count);
    page_.end += count;
    passed_ = true;
    return true;
  }

  void begin_page(const Start& start) {
    start_ = start;
    page_ = {start.figure, start.figure, start.strip, start.strip, 0, start.note, start.note};
    next_figure_ = start.figure;
    while (next_figure_ < all_figures_ && list_.figures[next_figure_].begin < start.strip) {
      ++next_figure_;
    }
    first_waiting_ = start.figure;
    put_off_cost_ = 0;
    spaces_ = 0;
    closed_ = false;
    passed_ = false;
    candidates_.clear();
    filler_ = std::make_unique<PageFiller>(list_, theme_, start.strip);
    if (first_waiting_ == next_figure_) filler_->repeat_head();
  }

  /// Puts figures that wait at the top, as many as there is room for, and at least one.
  void place_waiting() {
    for (; first_waiting_ < next_figure_; ++first_waiting_) {
      const MovableFigure& figure = list_.figures[first_waiting_];
      if (!filler_->empty() && !filler_->fits(figure, depth_)) break;
      for (std::uint32_t i = figure.begin; i < figure.end; ++i) filler_->place(i);
      filler_->end_figure(figure);
    }
    page_.end_figure = first_waiting_;
    page_.put_off = next_figure_;
    put_off_cost_ = kPutOff * (next_figure_ - first_waiting_);
    if (page_.end_figure > page_.first_figure) add_end(BreakAfter::free);
  }

  /// The figure that comes next is placed or put off; false where the page must end before it.
  bool add_figure(bool waiting) {
    const MovableFigure& figure = list_.figures[next_figure_];
    const Length due = notes_.height(start_.note, notes_.due(page_.end));
    if (filler_->empty() || (!waiting && filler_->fits(figure, depth_ - due))) {
      for (std::uint32_t i = figure.begin; i < figure.end; ++i) filler_->place(i);
      ++next_figure_;
      first_waiting_ = next_figure_;
      page_.put_off = next_figure_;
      page_.end = figure.end;
      add_end(list_.strips[figure.end - 1].break_after);
      return true;
    }
    if (!waiting) add_shrunk_end(figure, depth_ - due);
    if (next_figure_ - first_waiting_ >= kMostPutOff) return false;
    if (!waiting) page_.put_off = next_figure_;
    put_off_cost_ += figure.led_in ? kPutOffLedIn : kPutOff;
    filler_->leave_out(figure);
    ++next_figure_;
    page_.end = figure.end;
    return true;
  }

  /// The page may end with `figure` where little is missing for it.
  void add_shrunk_end(const MovableFigure& figure, Length depth) {
    if (list_.strips[figure.begin].sideways) return;  // a page of its own
    const Length over = filler_->end_of(figure) - depth;
    if (over > list_.strips[figure.begin].height.scaled(1 - kLeastShrunk)) return;
    add_end(list_.strips[figure.end - 1].break_after);
    Candidate& candidate = candidates_.back();
    candidate.end = figure.end;
    candidate.put_off = next_figure_ + 1;
    candidate.first_waiting = next_figure_ + 1;
    candidate.used = depth;
    candidate.shrunk = true;
    candidate.cost += kShrunk;
  }

  void add_strip() {
    const std::uint32_t i = page_.end;
    const Strip& strip = list_.strips[i];
    const bool alone = filler_->empty();
    if (filler_->vanishes(i)) {
      page_.end = i + 1;
      if (page_.end == count_) add_end(BreakAfter::free);
      return;
    }
    spaces_ += filler_->may_widen(i) ? 1 : 0;
    filler_->place(i);
    const bool over = filler_->used() > depth_;
    if (over && !alone) {
      closed_ = true;
      return;
    }
    page_.end = i + 1;
    // A page's first figures never stand inside a table or a ground.
    const bool waiting = first_waiting_ < next_figure_;
    if (!waiting || !goes_on(i)) add_end(strip.break_after);
    if (over && !candidates_.empty()) candidates_.back().cost += kTooTall;
    if (over || strip.break_after == BreakAfter::forced) closed_ = true;
  }

  /// Whether the strip after `i` belongs to the same table or ground.
  bool goes_on(std::uint32_t i) const {
    if (i + 1 >= count_) return false;
    const Strip& strip = list_.strips[i];
    const Strip& after = list_.strips[i + 1];
    if (strip.repeated_head >= 0 && strip.repeated_head == after.repeated_head) return true;
    return !strip.backdrops.empty() && !after.backdrops.empty() &&
           strip.backdrops.front().box == after.backdrops.front().box;
  }

  /// Notes that the page could end here.
  void add_end(BreakAfter after) {
    Candidate& candidate = candidates_.emplace_back();
    candidate.end = page_.end;
    candidate.put_off = page_.put_off;
    candidate.first_waiting = first_waiting_;
    candidate.after = after;
    candidate.spaces = spaces_;
    candidate.used = filler_->used();
    candidate.cost = put_off_cost_;
  }

  End weigh(const Candidate& candidate) const {
    End end;
    end.page = page_;
    end.page.end = candidate.end;
    end.page.put_off = candidate.put_off;
    end.page.shrunk = candidate.shrunk;
    end.page.widened = 0;
    const std::uint32_t due = std::max(start_.note, notes_.due(end.page.end));
    const bool has_notes = due != start_.note;
    if (has_notes) end.page.end_note = notes_.fill(start_.note, due, depth_ - candidate.used);
    end.start = {end.page.end, candidate.first_waiting, end.page.end_note,
                 start_.side == Side::recto ? Side::verso : Side::recto, kNoFacing};
    const Length notes =
        has_notes ? notes_.height(end.page.first_note, end.page.end_note) : Length{};
    const bool last = finished(end.start);
    end.cost = candidate.cost;
    if (has_notes) end.cost += note_cost(candidate, end.page, due, last);
    if (last) {
      end.cost += last_page_cost(candidate.used);
    } else if (candidate.after != BreakAfter::forced) {
      const int missing = lines_missing(candidate.used + notes);
      const int widened = std::min({missing, candidate.spaces, kMostWidened});
      end.page.widened = static_cast<std::uint32_t>(widened);
      end.short_lines = missing - widened;
      end.cost += kShortLine * end.short_lines * end.short_lines + kWidened * widened * widened +
                  cost_of(candidate.after);
      const int facing = std::min(end.short_lines, kMostUneven);
      if (start_.facing != kNoFacing) {
        end.cost += kUnevenLine * (facing - start_.facing) * (facing - start_.facing);
      }
      if (start_.side == Side::verso) end.start.facing = facing;
    }
    return end;
  }

  int lines_missing(Length used) const {
    constexpr double kGrain = 1e-6;  // whole lines stay whole
    const auto units = static_cast<double>((depth_ - used).units());
    return units <= 0 ? 0 : static_cast<int>(units * lines_per_unit_ + kGrain);
  }

  double note_cost(const Candidate& candidate, const PageRange& page, std::uint32_t due,
                   bool last) const {
    double cost = 0;
    if (page.end_note < due) cost += last ? kNotePage : kSplitNote;
    const bool stuck = page.end_note == start_.note;
    if (stuck || !notes_.begun(page.end_note, due)) cost += kNoteElsewhere;
    const double lines = (depth_ / 3 - candidate.used).points() / grid_.points();
    const bool high = notes_.height(page.first_note, page.end_note) > depth_ / 3;
    if (high && lines > 0) cost += kCrowded * lines * lines;
    return cost;
  }

  double last_page_cost(Length used) const {
    if (start_.strip == 0) return 0;
    const double lines = kLeastLastLines - used.points() / grid_.points();
    return lines > 0 ? kShortLastPage * lines * lines : 0;
  }

  /// Weighs the candidates from the fullest page on, as long as they are not hopeless. False when
  /// those that were passed over may not be.
  bool weigh_ends() {
    least_ = std::numeric_limits<double>::infinity();
    ends_.clear();
    for (std::size_t c = candidates_.size(); c-- > 0;) {
      ends_.push_back(weigh(candidates_[c]));
      const End& end = ends_.back();
      least_ = std::min(least_, end.cost);
      if (is_hopeless(end.short_lines)) return true;
    }
    return !passed_ || is_hopeless(kFarShort - kMostWidened);
  }

  bool is_hopeless(int short_lines) const {
    return kShortLine * short_lines * short_lines > least_ + kHopeless;
  }

  void relax_ends(std::uint32_t from) {
    for (const End& end : ends_) {
      if (end.cost <= least_ + kHopeless) relax(from, end);
    }
  }

  void relax(std::uint32_t from, const End& end) {
    const double cost = nodes_[from].cost + end.cost;
    std::uint32_t* link = &heads_[end.start.strip];
    for (; *link != kNone; link = &nodes_[*link].next) {
      if (nodes_[*link].start.same(end.start)) break;
    }
    if (*link != kNone && nodes_[*link].cost <= cost) return;
    Node node;
    node.start = end.start;
    node.cost = cost;
    node.short_lines = end.short_lines;
    node.uneven = nodes_[from].uneven || (from != 0 && !finished(end.start) &&
                                          end.short_lines != nodes_[from].short_lines);
    node.previous = from;
    node.page = end.page;
    if (*link != kNone) {
      node.next = nodes_[*link].next;
      nodes_[*link] = node;
    } else {
      *link = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back(node);
    }
  }

  PageBreaks trace() const {
    std::uint32_t best = kNone;
    for (std::uint32_t n = heads_[count_]; n != kNone; n = nodes_[n].next) {
      if (!finished(nodes_[n].start)) continue;
      if (best == kNone || nodes_[n].cost < nodes_[best].cost) best = n;
    }
    PageBreaks breaks;
    breaks.even = !nodes_[best].uneven;
    const std::uint32_t note = nodes_[best].start.note;
    for (std::uint32_t n = best; nodes_[n].previous != kNone; n = nodes_[n].previous) {
      breaks.pages.push_back(nodes_[n].page);
    }
    std::reverse(breaks.pages.begin(), breaks.pages.end());
    add_note_pages(note, breaks.pages);
    return breaks;
  }

  /// Pages for the notes that run on past the chapter's last strip.
  void add_note_pages(std::uint32_t note, std::vector<PageRange>& pages) const {
    while (note < notes_.size()) {
      std::uint32_t end = notes_.fill(note, notes_.size(), depth_);
      if (end == note) end = note + 1;
      pages.push_back({all_figures_, all_figures_, count_, count_, all_figures_, note, end});
      note = end;
    }
  }

  const StripList& list_;
  const NoteFlow& notes_;
  const style::Theme& theme_;
  Length grid_;
  Length depth_;
  double lines_per_unit_;
  std::uint32_t count_;
  std::uint32_t all_figures_;
  std::vector<std::uint32_t> heads_;  // by strip: the first node that begins there
  std::vector<std::uint32_t> lines_ahead_;
  std::vector<Node> nodes_;

  // The page that is being filled.
  Start start_;
  PageRange page_;
  std::unique_ptr<PageFiller> filler_;
  std::uint32_t first_waiting_ =
      0;  // figures [first_waiting_, next_figure_) wait for the next page
  std::uint32_t next_figure_ = 0;
  double put_off_cost_ = 0;
  int spaces_ = 0;  // that may grow to fill the page
  bool closed_ = false;
  bool may_pass_ = true;  // lines far from the page's end
  bool passed_ = false;   // some were
  std::vector<Candidate> candidates_;
  std::vector<End> ends_;
  double least_ = 0;  // of their costs
  std::vector<double> costs_;
};

}  // namespace

PageBreaks choose_page_breaks(const StripList& list, const NoteFlow& notes,
                              const style::Theme& theme, Side first) {
  if (list.strips.empty()) return {};
  return Chooser(list, notes, theme).run(first);
}

}  // namespace chaek::layout
