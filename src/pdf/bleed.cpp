#include "pdf/bleed.h"

#include <algorithm>

namespace chaek::pdf {
namespace {

constexpr base::Length kNear = base::Length::units(20);

struct Touched {
  bool left = false;
  bool top = false;
  bool right = false;
  bool bottom = false;
};

Touched touched(const layout::Rectangle& area, Extent page) {
  return {area.x <= kNear, area.y <= kNear, area.x + area.width + kNear >= page.width,
          area.y + area.height + kNear >= page.height};
}

}  // namespace

layout::Rectangle reaching(const layout::Rectangle& area, Extent page, base::Length bleed) {
  if (bleed == base::Length()) return area;
  const Touched sides = touched(area, page);
  const auto out = [bleed](bool side) { return side ? bleed : base::Length(); };
  return {area.x - out(sides.left), area.y - out(sides.top),
          area.width + out(sides.left) + out(sides.right),
          area.height + out(sides.top) + out(sides.bottom)};
}

layout::Rectangle covering(const layout::Rectangle& area, Extent page, base::Length bleed) {
  const Touched sides = touched(area, page);
  if (bleed == base::Length() || !(sides.left && sides.top && sides.right && sides.bottom)) {
    return area;
  }
  const double factor = std::max((page.width + 2 * bleed).points() / page.width.points(),
                                 (page.height + 2 * bleed).points() / page.height.points());
  const base::Length wider = area.width.scaled(factor) - area.width;
  const base::Length higher = area.height.scaled(factor) - area.height;
  return {area.x - wider / 2, area.y - higher / 2, area.width + wider, area.height + higher};
}

}  // namespace chaek::pdf
