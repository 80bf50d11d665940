#include "layout/column_widths.h"

#include <algorithm>

namespace chaek::layout {
namespace {

struct Totals {
  Length least;
  Length most;
};

Totals add_up(const std::vector<ParagraphExtent>& extents) {
  Totals totals;
  for (const ParagraphExtent& extent : extents) {
    totals.least += extent.least;
    totals.most += extent.most;
  }
  return totals;
}

}  // namespace

bool columns_fit(const std::vector<ParagraphExtent>& extents, Length width) {
  return add_up(extents).least <= width;
}

std::vector<Length> column_widths(const std::vector<ParagraphExtent>& extents, Length width) {
  const Totals totals = add_up(extents);
  std::vector<Length> widths;
  widths.reserve(extents.size());
  for (const ParagraphExtent& extent : extents) {
    if (totals.most <= width) {
      // A table that nearly fills the measure fills it; a small one keeps its own width.
      const bool fill = totals.most * 5 >= width * 3 && totals.most > Length{};
      const double factor = fill ? width.points() / totals.most.points() : 1.0;
      widths.push_back(Length::units(
          static_cast<std::int64_t>(static_cast<double>(extent.most.units()) * factor)));
    } else if (totals.least <= width) {
      const Length rest = width - totals.least;
      const Length wish = extent.most - extent.least;
      const Length wishes = totals.most - totals.least;
      const double share = wishes > Length{} ? wish.points() / wishes.points() : 0;
      widths.push_back(extent.least + Length::units(static_cast<std::int64_t>(
                                          static_cast<double>(rest.units()) * share)));
    } else {
      widths.push_back(Length::units(static_cast<std::int64_t>(
          static_cast<double>(extent.least.units()) * (width.points() / totals.least.points()))));
    }
  }
  return widths;
}

}  // namespace chaek::layout
