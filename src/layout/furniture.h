#pragma once

#include <string>

#include "content/page_settings.h"
#include "layout/compositor.h"
#include "layout/page.h"

namespace chaek::layout {

/// What stands around a page's text block.
struct Furniture {
  std::string running_head;  ///< empty: none
  std::string folio;         ///< empty: none
  bool recto = true;
};

/// The texts from which a page's running head is chosen.
struct RunningTitles {
  std::string book;
  std::string part;  ///< empty outside of parts: the book's stands in
  std::string chapter;
};
const std::string& running_head(content::RunningHead which, const RunningTitles& titles);

/// Draws running head and folio at the outer edge of a whole page. A head wider than the measure is
/// cut with "…".
void set_furniture(const Furniture& furniture, Compositor& compositor, std::vector<DrawItem>& out);

/// "iv", "12"; empty for FolioStyle::none.
std::string folio_text(FolioStyle style, std::uint32_t number);

}  // namespace chaek::layout
