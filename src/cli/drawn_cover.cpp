#include "cli/drawn_cover.h"

#include <cstdint>
#include <utility>

#include "cover/draw_cover.h"
#include "layout/layout_cover.h"

namespace chaek::cli {
namespace {

constexpr std::uint32_t kPixels = 1500;  // wide; stores ask for 1400 and more

}  // namespace

void DrawnCover::begin(const book::Book& book, const style::Theme& theme,
                       const text::FontLibrary& fonts, std::launch when) {
  result_ = std::async(when, [&book, &theme, &fonts] {
              Result result;
              const layout::PageSet page = layout::layout_cover(book, theme, fonts);
              result.png = cover::draw_page(page, 0, kPixels, result.found);
              return result;
            }).share();
}

std::optional<std::string> DrawnCover::take(base::Diagnostics& diagnostics) const {
  const Result& result = result_.get();
  diagnostics.append(base::Diagnostics(result.found));
  return result.png;
}

}  // namespace chaek::cli
