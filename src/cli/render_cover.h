#pragma once

#include <cstddef>

#include "base/byte_sink.h"
#include "base/diagnostic.h"
#include "book/book.h"
#include "cli/project.h"
#include "pdf/write_pdf.h"
#include "style/theme.h"
#include "text/font_library.h"

namespace chaek::cli {

/// Writes the printed cover of a book with `pages` pages. A note "cover-size" says how large it is.
bool render_cover(const book::Book& book, const content::BookSettings& settings,
                  const style::Theme& theme, const text::FontLibrary& fonts, std::size_t pages,
                  const pdf::PdfOptions& options, base::ByteSink& sink, base::Diagnostics& found);

}  // namespace chaek::cli
