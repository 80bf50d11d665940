#pragma once

#include <optional>
#include <string>

#include "base/length.h"
#include "base/source_file.h"

namespace chaek::content {

/// What `cover` in `book.yaml` says of the printed cover beside its picture. Texts that it leaves
/// out are the book's own: description, publisher, and price and ISBN of the colophon.
struct CoverSettings {
  std::string blurb;
  std::string price;
  std::string isbn;
  base::Span isbn_span;
  std::string addon;  ///< the five digits of the subject, 부가기호
  base::Span addon_span;
  std::optional<base::Length> caliper;  ///< of a sheet of the book; nothing: 80 g/m²
  std::optional<base::Length> spine;    ///< as the printer says; nothing: from pages and caliper
  std::optional<bool> upright;          ///< letters below one another in the spine
  base::Length flaps;                   ///< width of each; zero: none
};

}  // namespace chaek::content
