#pragma once

#include <string>
#include <string_view>

#include "epub/css_rule.h"
#include "style/theme.h"

namespace chaek::epub {

std::string_view css(style::TextAlign align);
std::string_view css(style::LineBreaking breaking);
/// Without a unit: "1.7".
std::string line_height(const style::Style& style);

/// Says a theme's Styles in CSS.
class LookRules {
 protected:
  explicit LookRules(const style::Theme& theme)
      : theme_(theme), body_(theme.style(style::Role::body)) {}

  const style::Style& style(style::Role role) const { return theme_.style(role); }

  /// What text of `style` differs in from the body's text.
  CssRule& text(CssRule& rule, const style::Style& style) const;
  /// The same for a block: its lines, its edges and the space around it too.
  CssRule& block(CssRule& rule, const style::Style& style) const;
  CssRule block_rule(std::string_view selector, style::Role role) const;
  /// The space of `lines` lines of the body, in ems of the body.
  std::string lines(double count) const;

  const style::Theme& theme_;
  const style::Style& body_;
};

}  // namespace chaek::epub
