#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace chaek::image {

/// What style text of an SVG lost to be safe.
struct SafeStyle {
  std::string text;
  bool lost_filter = false;
  bool lost_reference = false;
};

/// CSS without filters, without @import and with `url(…)` only for what `allowed` accepts of
/// "#name". Text with escapes, which could hide any of them, becomes empty.
SafeStyle make_safe_style(std::string_view css,
                          const std::function<bool(std::string_view id)>& allowed);

/// The names in all `url(#name)` of an attribute's value or of CSS, as `use(name)`; others are
/// given as an empty name.
void for_each_reference(std::string_view text, const std::function<void(std::string_view)>& use);

}  // namespace chaek::image
