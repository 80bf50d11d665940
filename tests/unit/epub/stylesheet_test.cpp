#include "epub/stylesheet.h"

#include <catch2/catch.hpp>

#include "epub/css_rule.h"
#include "epub/number_text.h"

using namespace chaek;
using namespace chaek::epub;
using base::Length;
using style::Role;

namespace {

style::Style& of(style::Theme& theme, Role role) {
  return theme.styles[static_cast<std::size_t>(role)];
}

style::Theme plain_theme() {
  style::Theme theme;
  theme.page.grid = Length::points(17);
  for (style::Style& style : theme.styles) {
    style.size = Length::points(10);
    style.leading = Length::points(17);
  }
  of(theme, Role::body).first_line_indent = Length::points(10);
  theme.details.list_indent = Length::points(16);
  return theme;
}

/// The declarations of the first rule with exactly this selector.
std::string rule(const std::string& sheet, const std::string& selector) {
  const std::size_t at = sheet.find("\n" + selector + " {\n");
  if (at == std::string::npos) return {};
  return sheet.substr(at, sheet.find("}\n", at) - at);
}
bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("numbers have no locale and no superfluous digits") {
  CHECK(decimal(1700) == "1.7");
  CHECK(decimal(-250) == "-0.25");
  CHECK(decimal(3000) == "3");
  CHECK(decimal(5) == "0.005");
  CHECK(ems(Length::points(5), Length::points(10)) == "0.5em");
  CHECK(ems(Length::points(1), Length::points(3)) == "0.333em");
  CHECK(ems(Length::points(-2), Length::points(3)) == "-0.667em");
  CHECK(ems(Length(), Length::points(3)) == "0");
  CHECK(ems(Length::points(1), Length()) == "0");
}

TEST_CASE("the body keeps the reader's typeface and colour, with Korean line breaking") {
  const std::string sheet = stylesheet(plain_theme());
  const std::string body = rule(sheet, "body");
  CHECK(has(body, "line-height: 1.7;"));
  CHECK(has(body, "text-align: justify;"));
  CHECK(has(body, "word-break: normal;"));
  CHECK(has(body, "text-autospace: no-autospace;"));
  CHECK_FALSE(has(body, "font-family"));
  CHECK_FALSE(has(body, " color"));
  CHECK(has(rule(sheet, "p"), "text-indent: 1em;"));
}

TEST_CASE("what stores and old readers refuse is never written") {
  const std::string sheet = stylesheet(plain_theme());
  CHECK_FALSE(has(sheet, "px"));
  CHECK_FALSE(has(sheet, "pt;"));
  CHECK_FALSE(has(sheet, "direction"));
  CHECK_FALSE(has(sheet, "unicode-bidi"));
  CHECK_FALSE(has(sheet, "  position:"));
  CHECK_FALSE(has(sheet, "url("));
}

TEST_CASE("a role's style becomes its rule") {
  style::Theme theme = plain_theme();
  style::Style& title = of(theme, Role::heading2);
  title.family = "sans";
  title.bold = true;
  title.size = Length::points(13);
  title.leading = Length::points(19.5);
  title.align = style::TextAlign::left;
  title.breaking = style::LineBreaking::keep_all;
  title.space_before = Length::points(26);
  title.color = {0x12, 0xab, 0x00};
  const std::string h2 = rule(stylesheet(theme), "h2");
  CHECK(has(h2, "font-family: sans-serif;"));
  CHECK(has(h2, "font-weight: bold;"));
  CHECK(has(h2, "font-size: 1.3em;"));
  CHECK(has(h2, "line-height: 1.5;"));
  CHECK(has(h2, "text-align: left;"));
  CHECK(has(h2, "word-break: keep-all;"));
  CHECK(has(h2, "margin: 2em 0 0 0;"));
  CHECK(has(h2, "color: #12ab00;"));
}

TEST_CASE("a background brings its text colour with it, for dark screens") {
  style::Theme theme = plain_theme();
  of(theme, Role::code_block).background = base::Color{240, 240, 240};
  const std::string pre = rule(stylesheet(theme), "pre");
  CHECK(has(pre, "background-color: #f0f0f0;"));
  CHECK(has(pre, "  color: #000000;"));
  CHECK(has(pre, "white-space: pre-wrap;"));
}

TEST_CASE("an abbreviation looks like the text around it") {
  CHECK(has(rule(stylesheet(plain_theme()), "abbr"), "text-decoration: none;"));
}

TEST_CASE("Hangul in emphasis is never slanted, whatever the theme's look") {
  style::Theme theme = plain_theme();
  std::string em = rule(stylesheet(theme), "em");
  CHECK(has(em, "font-style: normal;"));
  CHECK(has(em, "  text-emphasis: filled dot;"));
  theme.details.emphasis = style::EmphasisLook::bold;
  em = rule(stylesheet(theme), "em");
  CHECK(has(em, "font-style: normal;"));
  CHECK(has(em, "font-weight: bold;"));
  CHECK_FALSE(has(em, "text-emphasis"));
  theme.details.emphasis = style::EmphasisLook::sans;
  CHECK(has(rule(stylesheet(theme), "em"), "font-family: sans-serif;"));
  CHECK(has(rule(stylesheet(theme), "em.latin, em .latin"), "font-style: italic;"));
}

TEST_CASE("the theme's details show") {
  style::Theme theme = plain_theme();
  of(theme, Role::quote).bar = base::Color{1, 2, 3};
  theme.details.paragraph_space = Length::points(8.5);
  theme.details.indent_after_heading = false;
  const std::string sheet = stylesheet(theme);
  CHECK(has(rule(sheet, "p + p"), "margin-top: 0.85em;"));
  CHECK(has(rule(sheet, "blockquote"), "border-left-color: #010203;"));
  CHECK(has(rule(sheet, "ul, ol"), "padding: 0 0 0 1.6em;"));
  CHECK(has(sheet, "h2 + p, h3 + p"));
  CHECK_FALSE(has(stylesheet(plain_theme()), "h2 + p, h3 + p"));
}
