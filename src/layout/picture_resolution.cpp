#include "layout/picture_resolution.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

namespace chaek::layout {
namespace {

constexpr double kPoints = 72;  // to the inch
constexpr double kSharp = 200;
constexpr double kCoarse = 144;
constexpr double kRounding = 1;  // lengths are whole thousandths of a point

/// The width in points of each picture in its largest place; 0 for those on no page.
std::vector<double> placed_widths(const PageSet& pages) {
  std::vector<double> widths(pages.pictures.size(), 0);
  for (const Page& page : pages.pages) {
    for (const DrawItem& item : page.items) {
      const auto* placed = std::get_if<PlacedPicture>(&item);
      if (placed == nullptr || placed->picture >= widths.size()) continue;
      double& width = widths[placed->picture];
      width = std::max(width, placed->area.width.points());
    }
  }
  return widths;
}

}  // namespace

std::vector<PrintedPicture> printed_pictures(const book::Book& book, const PageSet& pages) {
  const std::vector<double> widths = placed_widths(pages);
  std::vector<PrintedPicture> printed;
  for (std::uint32_t i = 0; i < book.pictures.size(); ++i) {
    const image::Identity& identity = book.pictures[i].identity;
    if (identity.format == image::Format::svg || widths[i] < kPoints) continue;
    printed.push_back({i, identity.seen_width() / widths[i] * kPoints, book.pictures[i].place});
  }
  return printed;
}

void report_low_resolution(const book::Book& book, const PageSet& pages,
                           base::Diagnostics& diagnostics) {
  for (const PrintedPicture& printed : printed_pictures(book, pages)) {
    if (printed.ppi + kRounding >= kSharp) continue;
    const bool coarse = printed.ppi + kRounding < kCoarse;
    diagnostics.add(
        {"low-resolution", coarse ? base::Severity::warning : base::Severity::note, printed.place,
         book.pictures[printed.picture].path + " is printed with " +
             std::to_string(std::lround(printed.ppi)) + " pixels to the inch; 200 look sharp",
         "use a picture of more pixels, or give it less width"});
  }
}

}  // namespace chaek::layout
