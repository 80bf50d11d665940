#pragma once

#include <string>

#include "base/diagnostic.h"
#include "book/book.h"
#include "content/book_settings.h"

namespace chaek::book {

/// What stands on a printed cover beside title and authors.
struct CoverText {
  std::string blurb;
  std::string publisher;
  std::string price;    ///< as written
  std::string isbn;     ///< 13 digits whose last one is right; empty: no barcode
  std::string printed;  ///< the ISBN as it is written, with its hyphens
  std::string addon;    ///< five digits, or empty
};

/// The texts of `settings.wrap`, or those that the book has of its own. An ISBN or an add-on that
/// is none is an error "bad-isbn".
CoverText make_cover_text(const content::BookSettings& settings, const Metadata& metadata,
                          base::Diagnostics& diagnostics);

}  // namespace chaek::book
