#pragma once

#include <string>
#include <vector>

#include "layout/compositor.h"
#include "layout/page.h"

namespace chaek::layout {

/// The white box of a barcode: ISBN above, bars with their digits, and the add-on beside them.
struct BarcodePlace {
  Length right;  ///< of the box
  Length bottom;
  Length module;  ///< width of the thinnest bar; 0.33 mm is the nominal size, 0.264 mm the least
};

/// How large the box is.
struct BarcodeSize {
  Length width;
  Length height;
};
BarcodeSize barcode_size(Length module, bool add_on);

/// Draws `isbn` (13 digits) with `addon` (five, or empty); `printed` is the ISBN for people.
void set_barcode(const std::string& isbn, const std::string& printed, const std::string& addon,
                 const BarcodePlace& place, Compositor& compositor, std::vector<DrawItem>& out);

}  // namespace chaek::layout
