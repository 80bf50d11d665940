#include "cli/render_cover.h"

#include <fmt/format.h>

#include <string>

#include "book/cover_text.h"
#include "layout/layout_wrap.h"

namespace chaek::cli {
namespace {

using base::Length;

const Length kUsualCaliper = Length::millimetres(0.09);  // 80 g/m²

layout::WrapShape shape_of(const content::CoverSettings& settings, std::size_t pages) {
  layout::WrapShape shape;
  shape.flaps = settings.flaps;
  shape.spine =
      settings.spine.value_or(layout::spine_width(pages, settings.caliper.value_or(kUsualCaliper)));
  if (settings.upright) {
    shape.spine_text = *settings.upright ? layout::SpineText::upright : layout::SpineText::turned;
  }
  return shape;
}

}  // namespace

bool render_cover(const book::Book& book, const content::BookSettings& settings,
                  const style::Theme& theme, const text::FontLibrary& fonts, std::size_t pages,
                  const pdf::PdfOptions& options, base::ByteSink& sink, base::Diagnostics& found) {
  const book::CoverText text = book::make_cover_text(settings, book.metadata, found);
  const layout::WrapShape shape = shape_of(settings.wrap, pages);
  layout::Wrap wrap = layout::layout_wrap(book, text, shape, theme, fonts, found);
  const Length bleed = options.print.bleed;
  found.note(
      "cover-size", {},
      fmt::format("the cover is {:.1f} x {:.1f} mm with its bleed; the spine of {} pages is "
                  "{:.1f} mm",
                  (wrap.pages.width + 2 * bleed).millimetres(),
                  (wrap.pages.height + 2 * bleed).millimetres(), pages, shape.spine.millimetres()));
  pdf::PdfOptions wrapped = options;
  wrapped.folds = wrap.folds;
  return pdf::write_pdf(wrap.pages, wrapped, sink, found);
}

}  // namespace chaek::cli
