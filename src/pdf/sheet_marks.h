#pragma once

#include <vector>

#include "pdf/sheets.h"

namespace chaek::pdf {

/// What crop marks need outside of the bleed: 3 mm of air, 5 mm of line, 2 mm to the edge.
inline constexpr Length kMarkRoom = Length::units(28346);  // 10 mm

/// Crop marks at the corners of the pages of `sheets` (columns × rows with `gap` between them) and,
/// where `folded`, a fold mark above and below the middle. Marks stand outside of trim and bleed
/// and become shorter where the sheet ends; where it leaves less than a millimetre there are none.
std::vector<MarkLine> marks_of(const Sheets& sheets, std::size_t columns, std::size_t rows,
                               Length gap, bool folded);

/// Adds fold marks above and below `x`.
void add_fold_marks(const Sheets& sheets, Length x, std::vector<MarkLine>& marks);

}  // namespace chaek::pdf
