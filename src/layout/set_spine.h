#pragma once

#include <string>
#include <vector>

#include "layout/compositor.h"
#include "layout/page.h"

namespace chaek::layout {

/// What stands in a spine, from head to foot.
struct SpineWords {
  std::string title;
  std::string authors;
  std::string publisher;
};

/// Whether most letters of `text` are Hangul or Han, which stand well below one another.
bool stands_upright(std::string_view text);

/// Letters below one another in the middle of `spine`; numbers and short Latin words stay whole.
void set_upright_spine(const SpineWords& words, const Rectangle& spine, Compositor& compositor,
                       std::vector<DrawItem>& out);

/// Lines that are read with the book lying on its back: items for Page::sideways with `clockwise`,
/// for a page of `page_width`.
void set_turned_spine(const SpineWords& words, const Rectangle& spine, Length page_width,
                      Compositor& compositor, std::vector<DrawItem>& out);

}  // namespace chaek::layout
