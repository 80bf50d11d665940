#pragma once

#include <string>

#include "pdf/sheets.h"

namespace chaek::pdf {

/// The operators that draw `side`: its pages, as form XObjects "S" and the page's number, and its
/// marks.
std::string side_operators(const Sheets& sheets, const SheetSide& side, Length page_width,
                           Length page_height);

/// "/TrimBox[…]/BleedBox[…]" of every side.
void append_boxes(std::string& out, const Sheets& sheets);

/// Viewer preferences (ISO 32000-1, 12.2) so that a print dialogue keeps the size and turns sheets
/// over the right edge.
void append_printing(std::string& out, const Sheets& sheets);

}  // namespace chaek::pdf
