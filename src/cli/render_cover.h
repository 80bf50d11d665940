#pragma once

#include <cstddef>

#include "base/byte_sink.h"
#include "base/diagnostic.h"
#include "book/book.h"
#include "cli/project.h"
#include "pdf/write_pdf.h"
#include "shop/profile.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::cli {

/// What a cover is made for.
struct CoverOrder {
  std::size_t pages = 0;                   ///< of the book
  const shop::Profile* profile = nullptr;  ///< whose formula the spine follows; null: chaek's own
  pdf::PdfOptions options;
};

/// Writes the printed cover of `book`. A note "cover-size" says how large it is.
bool render_cover(const book::Book& book, const content::BookSettings& settings,
                  const style::Theme& theme, const text::FontLibrary& fonts,
                  const CoverOrder& order, base::ByteSink& sink, base::Diagnostics& found);

}  // namespace chaek::cli
