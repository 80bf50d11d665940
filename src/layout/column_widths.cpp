#include "layout/column_widths.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace chaek::layout {
namespace {

Length scaled(Length length, Length part, Length whole) {
  if (whole <= Length{}) return {};
  return length.scaled(part.points() / whole.points());
}

std::vector<std::size_t> by(Length ColumnExtent::* measure,
                            const std::vector<ColumnExtent>& extents) {
  std::vector<std::size_t> order(extents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return extents[a].*measure < extents[b].*measure;
  });
  return order;
}

/// The cap at which columns of these least widths fit `width`: the narrow ones keep what they need.
std::vector<Length> capped(const std::vector<ColumnExtent>& extents, Length width) {
  const std::vector<std::size_t> order = by(&ColumnExtent::least, extents);
  std::vector<Length> widths(extents.size());
  Length left = width;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Length share = left / static_cast<std::int64_t>(order.size() - i);
    widths[order[i]] = std::min(extents[order[i]].least, share);
    left -= widths[order[i]];
  }
  return widths;
}

/// How much text a column holds, for sharing what is left.
double weight(const ColumnExtent& extent) {
  return std::sqrt(std::max(1.0, extent.most.points()) * std::max(1.0, extent.typical.points()));
}

/// Gives the columns that are content with less than an even share all they want.
Length content_with_less(const std::vector<ColumnExtent>& extents, Length width,
                         std::vector<Length>& widths, std::vector<bool>& fixed) {
  Length left = width;
  Length least;  // of the columns not yet fixed
  for (const ColumnExtent& extent : extents) least += extent.least;
  auto others = static_cast<std::int64_t>(extents.size());
  for (const std::size_t i : by(&ColumnExtent::most, extents)) {
    const Length most = extents[i].most;
    if (most * others > left || left - most < least - extents[i].least) break;
    widths[i] = most;
    fixed[i] = true;
    left -= most;
    least -= extents[i].least;
    --others;
  }
  return left;
}

/// Fixes columns until what is left suits all others: as with the flexible lengths of CSS, those on
/// the side of the greater violation first.
std::vector<Length> shared(const std::vector<ColumnExtent>& extents, Length width) {
  std::vector<Length> widths(extents.size());
  std::vector<bool> fixed(extents.size(), false);
  Length left = content_with_less(extents, width, widths, fixed);
  for (bool again = true; again;) {
    double weights = 0;
    for (std::size_t i = 0; i < extents.size(); ++i) {
      if (!fixed[i]) weights += weight(extents[i]);
    }
    Length violation;
    for (std::size_t i = 0; i < extents.size(); ++i) {
      if (fixed[i]) continue;
      const Length share = left.scaled(weight(extents[i]) / weights);
      widths[i] = std::clamp(share, extents[i].least, std::max(extents[i].least, extents[i].most));
      violation += widths[i] - share;
    }
    again = false;
    Length taken;
    for (std::size_t i = 0; i < extents.size(); ++i) {
      if (fixed[i]) continue;
      const Length share = left.scaled(weight(extents[i]) / weights);
      const bool too_little = widths[i] > share && violation >= Length{};
      const bool too_much = widths[i] < share && violation < Length{};
      if (!too_little && !too_much) continue;
      fixed[i] = true;
      taken += widths[i];
      again = true;
    }
    left -= taken;
  }
  return widths;
}

}  // namespace

std::vector<Length> column_widths(const std::vector<ColumnExtent>& extents, Length width) {
  Length least;
  Length most;
  for (const ColumnExtent& extent : extents) {
    least += extent.least;
    most += extent.most;
  }
  if (least > width) return capped(extents, width);
  if (most > width) return shared(extents, width);
  std::vector<Length> widths;
  widths.reserve(extents.size());
  const bool fill = most * 4 >= width * 3;
  for (const ColumnExtent& extent : extents) {
    widths.push_back(fill ? extent.most + scaled(width - most, extent.most, most) : extent.most);
  }
  return widths;
}

}  // namespace chaek::layout
