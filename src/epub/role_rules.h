#pragma once

#include <string>
#include <string_view>

#include "epub/css_rule.h"
#include "style/theme.h"

namespace chaek::epub {

/// Translates a theme's roles into CSS: what a role's text differs in from the body's. The parts of
/// a stylesheet are made of it.
class RoleRules {
 public:
  explicit RoleRules(const style::Theme& theme)
      : theme_(theme), body_(theme.style(style::Role::body)) {}

  const style::Style& style(style::Role role) const { return theme_.style(role); }

  /// What text in `style` differs in from the body's text.
  CssRule& text(CssRule& rule, const style::Style& style) const;
  /// The same for a block: its lines, its edges and the space around it too.
  CssRule& block(CssRule& rule, const style::Style& style) const;
  CssRule block_rule(std::string_view selector, style::Role role) const;
  /// The space of `count` lines of the body, in ems of the body.
  std::string lines(double count) const;

  static CssRule& keep_with_next(CssRule& rule);
  static CssRule& keep_with_next(CssRule&& rule) { return keep_with_next(rule); }

 protected:
  const style::Theme& theme_;
  const style::Style& body_;
};

}  // namespace chaek::epub
