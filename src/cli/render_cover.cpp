#include "cli/render_cover.h"

#include <fmt/format.h>

#include <string>

#include "book/cover_text.h"
#include "layout/layout_wrap.h"

namespace chaek::cli {
namespace {

using base::Length;

const Length kUsualCaliper = Length::millimetres(0.09);  // 80 g/m²

std::string millimetres(Length length) {
  return fmt::format("{:.1f}", length.millimetres());
}

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
  found.note("cover-size", {},
             "the cover is " + millimetres(wrap.pages.width + 2 * bleed) + " x " +
                 millimetres(wrap.pages.height + 2 * bleed) + " mm with its bleed; the spine of " +
                 std::to_string(pages) + " pages is " + millimetres(shape.spine) + " mm");
  pdf::PdfOptions wrapped = options;
  wrapped.folds = wrap.folds;
  return pdf::write_pdf(wrap.pages, wrapped, sink, found);
}

}  // namespace chaek::cli
