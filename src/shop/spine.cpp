#include "shop/spine.h"

#include "base/paper_size.h"

namespace chaek::shop {

base::Length spine_width(const SpineFormula& formula, std::size_t pages, base::Length caliper) {
  const std::size_t sides = (pages + 1) / 2 * 2;
  const double mm = static_cast<double>(sides) * base::weight_of(caliper) * formula.per_page_gram;
  return base::Length::millimetres(mm) + formula.extra;
}

}  // namespace chaek::shop
