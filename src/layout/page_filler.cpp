#include "layout/page_filler.h"

#include <algorithm>
#include <utility>

namespace chaek::layout {
namespace {

Length round_up(Length y, Length grid) {
  return grid * ((y.units() + grid.units() - 1) / grid.units());
}

}  // namespace

Length text_depth(const style::Theme& theme) {
  const Length height = theme.page.block_height();
  if (!theme.details.grid) return height;
  return theme.page.grid * std::max<std::int64_t>(1, height.units() / theme.page.grid.units());
}

PageFiller::PageFiller(const StripList& list, const style::Theme& theme, std::uint32_t begin)
    : list_(list), grid_(theme.page.grid), depth_(text_depth(theme)), begin_(begin) {}

std::int32_t PageFiller::repeat_head() {
  if (begin_ == 0 || begin_ >= list_.strips.size()) return -1;
  const Strip& strip = list_.strips[begin_];
  const std::int32_t head = strip.repeated_head;
  if (head < 0 || list_.strips[begin_ - 1].repeated_head != head) return -1;
  const Length height = list_.heads[static_cast<std::size_t>(head)].height;
  if (height * 3 > depth_ || height + strip.height > depth_) return -1;
  used_ = height;
  aligned_ = false;
  return head;
}

Length PageFiller::place(std::uint32_t i) {
  const Strip& strip = list_.strips[i];
  if (vanishes(i)) return used_;
  Length top = used_;
  const Length own = std::exchange(space_, std::nullopt).value_or(strip.space_before);
  const Length space = std::max(own, std::exchange(least_space_, Length{}));
  if (!std::exchange(empty_, false)) top += space + std::exchange(extra_, Length{});
  if (strip.to_grid > Length{}) top = round_up(top + strip.to_grid, grid_) - strip.to_grid;
  // Line after line needs no division: this is done for every line of every page that is tried.
  if (strip.on_grid && !(aligned_ && top == used_)) top = round_up(top, grid_);
  used_ = top + strip.height;
  aligned_ = strip.on_grid && strip.height == grid_;
  return top;
}

Length PageFiller::end_of(const MovableFigure& figure) const {
  PageFiller trial = *this;
  for (std::uint32_t i = figure.begin; i < figure.end; ++i) trial.place(i);
  return trial.used();
}

}  // namespace chaek::layout
