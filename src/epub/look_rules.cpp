#include "epub/look_rules.h"

#include <algorithm>

#include "epub/number_text.h"

namespace chaek::epub {

using style::Role;
using style::Style;

namespace {

/// The generic family of CSS; empty for a family that readers don't know by its name in
/// families.yaml.
std::string_view generic_family(std::string_view family) {
  if (family == "serif") return "serif";
  if (family == "sans") return "sans-serif";
  if (family == "mono") return "monospace";
  return {};
}

}  // namespace

std::string_view css(style::TextAlign align) {
  switch (align) {
    case style::TextAlign::justify:
      return "justify";
    case style::TextAlign::left:
      return "left";
    case style::TextAlign::center:
      return "center";
    case style::TextAlign::right:
      return "right";
  }
  return {};
}

std::string_view css(style::LineBreaking breaking) {
  return breaking == style::LineBreaking::keep_all ? "keep-all" : "normal";
}

std::string line_height(const Style& style) {
  return decimal((style.leading.units() * 1000 + style.size.units() / 2) /
                 std::max<std::int64_t>(style.size.units(), 1));
}

CssRule& LookRules::text(CssRule& rule, const Style& style) const {
  const std::string_view family = generic_family(style.family);
  if (style.family != body_.family && !family.empty()) rule.set("font-family", family);
  if (style.size != body_.size) rule.em("font-size", style.size, body_.size);
  if (style.bold != body_.bold) rule.set("font-weight", style.bold ? "bold" : "normal");
  if (style.color != body_.color || style.background) rule.set("color", style.color);
  if (style.background) rule.set("background-color", *style.background);
  rule.em_unless_zero("letter-spacing", style.letter_spacing, style.size);
  return rule;
}

CssRule& LookRules::block(CssRule& rule, const Style& style) const {
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

std::string LookRules::lines(double count) const {
  return ems(theme_.page.grid.scaled(count), body_.size);
}

CssRule LookRules::block_rule(std::string_view selector, Role role) const {
  CssRule rule(selector);
  block(rule, style(role));
  return rule;
}

}  // namespace chaek::epub
