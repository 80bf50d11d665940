#include "layout/edition.h"

namespace chaek::layout {

style::Theme theme_for(content::Edition edition, const style::Theme& theme) {
  style::Theme out = theme;
  if (edition == content::Edition::screen) {
    const base::Length both = out.page.inner + out.page.outer;
    out.page.inner = both / 2;
    out.page.outer = both - out.page.inner;
  } else {
    style::Style& link = out.styles[static_cast<std::size_t>(style::Role::link)];
    link.color = out.style(style::Role::body).color;
  }
  return out;
}

}  // namespace chaek::layout
