#include "pdf/page_order.h"

#include <algorithm>

namespace chaek::pdf {
namespace {

constexpr std::size_t kOnFoldedSheet = 4;  // pages

std::size_t divided_up(std::size_t value, std::size_t by) {
  return (value + by - 1) / by;
}

/// `sheets` folded together, the first outermost, with pages from `first` on.
void add_section(std::size_t first, std::size_t sheets, std::vector<SheetOrder>& out) {
  const std::size_t end = first + sheets * kOnFoldedSheet;
  for (std::size_t i = 0; i < sheets; ++i) {
    const Leaf left = {end - 1 - 2 * i, end - 2 - 2 * i, i};
    const Leaf right = {first + 2 * i, first + 2 * i + 1, i};
    out.push_back({left, right});
  }
}

}  // namespace

std::vector<SheetOrder> leaves_on_sheets(std::size_t pages, base::Scheme scheme, unsigned count) {
  std::vector<SheetOrder> out;
  if (scheme == base::Scheme::stacks) {
    const std::size_t sheets = divided_up(divided_up(pages, 2), count);
    for (std::size_t i = 0; i < sheets; ++i) {
      SheetOrder order;
      for (std::size_t stack = 0; stack < count; ++stack) {
        const std::size_t leaf = stack * sheets + i;
        order.push_back({2 * leaf, 2 * leaf + 1, 0});
      }
      out.push_back(std::move(order));
    }
    return out;
  }
  const std::size_t sheets = divided_up(pages, kOnFoldedSheet);
  const std::size_t most = scheme == base::Scheme::booklet ? sheets : count;
  for (std::size_t done = 0; done < sheets; done += most) {
    add_section(done * kOnFoldedSheet, std::min(most, sheets - done), out);
  }
  return out;
}

}  // namespace chaek::pdf
