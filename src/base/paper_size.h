#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/length.h"

namespace chaek::base {

/// Width and height of a piece of paper.
struct PaperSize {
  Length width;
  Length height;
  friend bool operator==(const PaperSize&, const PaperSize&) = default;
};

/// A sheet that printers take; upright, so never wider than high.
struct SheetName {
  std::string_view name;
  PaperSize size;
};

/// The sheets of offices and shops, smallest first: ISO A (ISO 216), JIS B (JIS P 0138).
std::span<const SheetName> sheet_names();

/// "152x225mm", "152 × 225 mm" or "152x225": width and height in millimetres.
std::optional<std::pair<double, double>> parse_paper_size(std::string_view text);

/// A sheet by name ("a4", "B5") or size. Sides from 20 mm to 2 m.
std::optional<PaperSize> find_sheet(std::string_view text);

/// A number with a unit: "0.1mm" or "5 mm" → 0.1, 5; nothing without the unit.
std::optional<double> parse_measure(std::string_view text, std::string_view unit);

/// The thickness of a sheet: "0.1mm", or its weight "80g", taken as uncoated book paper, of which a
/// sheet of 80 g/m² is 0.09 mm thick. 0.01 mm to 1 mm.
std::optional<Length> parse_caliper(std::string_view text);
/// The weight in g/m² of a sheet `caliper` thick, as parse_caliper takes it.
double weight_of(Length caliper);
/// The thickness of 80 g/m², for a book that says nothing of its paper.
inline Length usual_caliper() {
  return Length::millimetres(0.09);
}

}  // namespace chaek::base
