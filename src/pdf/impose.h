#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "pdf/sheets.h"

namespace chaek::pdf {

/// The pages of a book as numbers: page 0 is a right-hand page.
struct BookBlock {
  std::size_t pages = 0;
  Length width;  ///< of a trimmed page
  Length height;
  std::vector<Length> folds = {};  ///< of a page, from its left: where fold marks stand above it
};

/// Lays the pages of `block` on sheets. Every leaf is bound at its left, read from the front; blank
/// pages are added at the end alone. Nothing, and an error "sheet-too-small", when the sheet that
/// `choice` names does not hold the pages (proofs are scaled instead). Marks that were asked for
/// and find no room are a warning "no-room-for-marks".
std::optional<Sheets> impose(const BookBlock& block, const base::PrintChoice& choice,
                             base::Diagnostics& diagnostics);

}  // namespace chaek::pdf
