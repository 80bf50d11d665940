#include "cli/render_cover.h"

#include <fmt/format.h>

#include <string>

#include "base/paper_size.h"
#include "book/cover_text.h"
#include "layout/layout_wrap.h"
#include "shop/spine.h"

namespace chaek::cli {
namespace {

using base::Length;

std::string millimetres(Length length) {
  return fmt::format("{:.1f}", length.millimetres());
}

/// As the printer said, else by the profile's formula, else by chaek's.
Length spine_of(const content::CoverSettings& settings, const CoverOrder& order) {
  if (settings.spine) return *settings.spine;
  const Length caliper = settings.caliper.value_or(base::usual_caliper());
  const shop::Profile* profile = order.profile;
  return profile != nullptr && profile->spine
             ? shop::spine_width(*profile->spine, order.pages, caliper)
             : layout::spine_width(order.pages, caliper);
}

layout::WrapShape shape_of(const content::CoverSettings& settings, const CoverOrder& order) {
  layout::WrapShape shape;
  shape.flaps = settings.flaps;
  shape.spine = spine_of(settings, order);
  if (settings.upright) {
    shape.spine_text = *settings.upright ? layout::SpineText::upright : layout::SpineText::turned;
  }
  return shape;
}

}  // namespace

bool render_cover(const book::Book& book, const content::BookSettings& settings,
                  const style::Theme& theme, const text::FontLibrary& fonts,
                  const CoverOrder& order, base::ByteSink& sink, base::Diagnostics& found) {
  const book::CoverText text = book::make_cover_text(settings, book.metadata, found);
  const layout::WrapShape shape = shape_of(settings.wrap, order);
  layout::Wrap wrap = layout::layout_wrap(book, text, shape, theme, fonts, found);
  const Length bleed = order.options.print.bleed;
  found.note("cover-size", {},
             "the cover is " + millimetres(wrap.pages.width + 2 * bleed) + " x " +
                 millimetres(wrap.pages.height + 2 * bleed) + " mm with its bleed; the spine of " +
                 std::to_string(order.pages) + " pages is " + millimetres(shape.spine) + " mm");
  pdf::PdfOptions wrapped = order.options;
  wrapped.folds = wrap.folds;
  return pdf::write_pdf(wrap.pages, wrapped, sink, found);
}

}  // namespace chaek::cli
