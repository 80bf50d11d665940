#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/print_choice.h"
#include "layout/page.h"

namespace chaek::pdf {

using base::Length;

/// A page on a side of a sheet. Coordinates run right and down from the side's top left, as the
/// side is printed.
struct Placement {
  std::uint32_t page = 0;  ///< index of a page of the book
  Length x;                ///< top left of where its trimmed area lies
  Length y;
  double scale = 1;
  bool turned = false;      ///< upside down
  layout::Rectangle shown;  ///< nothing of the page is drawn outside of it
};

/// A printer's mark: a thin line.
struct MarkLine {
  Length x1;
  Length y1;
  Length x2;
  Length y2;
  bool dashed = false;  ///< fold here; else cut
};

struct SheetSide {
  std::vector<Placement> placements;
  std::vector<MarkLine> marks;
};

/// Pages on sheets: every side in the order of printing.
struct Sheets {
  Length width;
  Length height;
  layout::Rectangle trim;  ///< what is left of a side when all is cut
  layout::Rectangle bleed;
  base::Flip flip = base::Flip::long_edge;  ///< how the printer turns them
  bool two_sided = false;
  std::vector<SheetSide> sides;
};

}  // namespace chaek::pdf
