#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/byte_sink.h"
#include "base/diagnostic.h"
#include "book/book.h"
#include "style/theme.h"

namespace chaek::epub {

/// A cover as it goes into the EPUB.
struct CoverPicture {
  std::string bytes;
  image::Format format = image::Format::png;
};

/// Gives the cover of a book that brings no picture for it, as PNG; nothing when that fails, and
/// then the reason is with whoever draws. Asked once the chapters are written; without it the
/// cover is an empty file.
using CoverDrawing = std::function<std::optional<std::string>()>;

struct EpubOptions {
  unsigned jobs = 1;      ///< threads; the bytes do not depend on it
  std::string generator;  ///< "chaek 0.1.0", for the package metadata
  std::string own_rules;  ///< CSS of the book's own (own_stylesheet.h), after the theme's
  std::uint32_t picture_side = 2360;  ///< pixels; larger pictures are resampled
};

/// Writes `book` as EPUB 3.3 (W3C). False: the reason is in `diagnostics` ("write-failed" when the
/// sink refused).
bool write_epub(const book::Book& book, const style::Theme& theme, const CoverDrawing& draw_cover,
                const EpubOptions& options, base::ByteSink& sink, base::Diagnostics& diagnostics);

}  // namespace chaek::epub
