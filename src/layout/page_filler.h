#pragma once

#include <cstdint>
#include <optional>

#include "base/length.h"
#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

/// How much of the text block can hold strips: whole lines of the grid, or all of it.
Length text_depth(const style::Theme& theme);

/// The vertical places of the strips of one page. The strips are those from `begin` on, after the
/// figures that were put off from pages before.
class PageFiller {
 public:
  PageFiller(const StripList& list, const style::Theme& theme, std::uint32_t begin);

  /// Repeats the head of the table that strip `begin` goes on with, if there is one and it leaves
  /// room; gives its index in StripList::heads, or −1.
  std::int32_t repeat_head();
  /// Whether strip `i`, placed next, would stand at the top of the page and is not wanted there.
  bool vanishes(std::uint32_t i) const { return empty_ && list_.strips[i].discardable; }
  /// Places strip `i`; gives its top.
  Length place(std::uint32_t i);
  /// Tells that a figure put off from a page before ends here.
  void end_figure(const MovableFigure& figure) { least_space_ = figure.space_after; }
  /// Tells that `figure` would come next and is put off.
  void leave_out(const MovableFigure& figure) { space_ = figure.space_without; }
  /// Whether the space above strip `i`, placed next, may grow by a line to fill a page: above a
  /// heading that follows text.
  bool may_widen(std::uint32_t i) const {
    const Strip& strip = list_.strips[i];
    return !empty_ && strip.kind == StripKind::heading && strip.begins_block && i > 0 &&
           list_.strips[i - 1].kind != StripKind::heading;
  }
  /// Whether the next strip follows without more ado: a line of the grid below the last.
  bool in_step() const {
    return !empty_ && aligned_ && !space_ && least_space_ == Length{} && extra_ == Length{};
  }
  /// Whether strip `i`, placed in step, takes just a line of the grid and leaves all in step.
  bool keeps_step(std::uint32_t i) const {
    const Strip& strip = list_.strips[i];
    return strip.on_grid && strip.height == grid_ && strip.space_before == Length{} &&
           strip.to_grid <= Length{};
  }
  /// Places so many strips that keep in step, when it is.
  void place_lines(std::uint32_t count) { used_ += grid_ * std::int64_t{count}; }
  /// Puts a line of space above the next strip.
  void widen() { extra_ = grid_; }
  /// Whether `figure`, placed next, ends within `depth`.
  bool fits(const MovableFigure& figure, Length depth) const { return end_of(figure) <= depth; }
  /// Where `figure`, placed next, ends.
  Length end_of(const MovableFigure& figure) const;

  /// Height used so far.
  Length used() const { return used_; }
  bool empty() const { return empty_; }

 private:
  const StripList& list_;
  Length grid_;
  Length depth_;
  std::uint32_t begin_;
  Length used_;
  bool empty_ = true;
  bool aligned_ = true;          // used_ is a line of the grid
  Length least_space_;           // before the next strip
  Length extra_;                 // the same, to fill the page
  std::optional<Length> space_;  // before the next strip, in place of its own
};

}  // namespace chaek::layout
