#pragma once

#include <cstddef>
#include <vector>

#include "base/print_choice.h"

namespace chaek::pdf {

/// The two pages of a leaf, or of a place on a sheet; a number past the book's last page is blank.
struct Leaf {
  std::size_t front = 0;
  std::size_t back = 0;
  std::size_t depth = 0;  ///< sheets around it where it is folded
};

/// A sheet's places, row by row from its front's top left.
using SheetOrder = std::vector<Leaf>;

/// Which pages stand where, for the schemes with backs: booklet, signatures, stacks.
std::vector<SheetOrder> leaves_on_sheets(std::size_t pages, base::Scheme scheme, unsigned count);

}  // namespace chaek::pdf
