#pragma once

#include <cstddef>

#include "base/length.h"
#include "shop/profile.h"

namespace chaek::shop {

/// The spine of `pages` pages (an odd number ends with a blank one) on paper whose sheets are
/// `caliper` thick, by `formula`. The formula wants the paper's weight, which follows from its
/// thickness as base::parse_caliper has it.
base::Length spine_width(const SpineFormula& formula, std::size_t pages, base::Length caliper);

}  // namespace chaek::shop
