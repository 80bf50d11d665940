#include "epub/role_rules.h"

#include "epub/css_value.h"

namespace chaek::epub {
using style::Role;
using style::Style;

CssRule& RoleRules::text(CssRule& rule, const Style& style) const {
  const std::string_view family = generic_family(style.family);
  if (style.family != body_.family && !family.empty()) rule.set("font-family", family);
  if (style.size != body_.size) rule.em("font-size", style.size, body_.size);
  if (style.bold != body_.bold) rule.set("font-weight", style.bold ? "bold" : "normal");
  if (style.color != body_.color || style.background) rule.set("color", style.color);
  if (style.background) rule.set("background-color", *style.background);
  rule.em_unless_zero("letter-spacing", style.letter_spacing, style.size);
  return rule;
}

CssRule& RoleRules::block(CssRule& rule, const Style& style) const {
  text(rule, style);
  if (style.leading != body_.leading || style.size != body_.size) {
    rule.set("line-height", line_height(style));
  }
  if (style.align != body_.align) rule.set("text-align", css(style.align));
  if (style.breaking != body_.breaking) rule.set("word-break", css(style.breaking));
  rule.set("margin",
           ems(style.space_before, style.size) + " " + ems(style.indent_right, style.size) + " " +
               ems(style.space_after, style.size) + " " + ems(style.indent_left, style.size));
  return rule;
}

CssRule RoleRules::block_rule(std::string_view selector, Role role) const {
  CssRule rule(selector);
  block(rule, style(role));
  return rule;
}

std::string RoleRules::lines(double count) const {
  return ems(theme_.page.grid.scaled(count), body_.size);
}

CssRule& RoleRules::keep_with_next(CssRule& rule) {
  return rule.set("page-break-after", "avoid").set("break-after", "avoid");
}

}  // namespace chaek::epub
