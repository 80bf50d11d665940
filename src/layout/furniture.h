#pragma once

#include <string>

#include "layout/compositor.h"
#include "layout/page.h"

namespace chaek::layout {

/// What stands around a page's text block.
struct Furniture {
  std::string running_head;  ///< empty: none
  std::string folio;         ///< empty: none
  bool recto = true;
};

/// Draws running head and folio at the outer edge of a whole page.
void set_furniture(const Furniture& furniture, Compositor& compositor, std::vector<DrawItem>& out);

/// "iv", "12"; empty for FolioStyle::none.
std::string folio_text(FolioStyle style, std::uint32_t number);

}  // namespace chaek::layout
