#include "style/theme.h"

#include <string>
#include <utility>
#include <vector>

#include "base/setting.h"
#include "style/code_looks.h"
#include "style/paper.h"
#include "style/theme_part.h"

namespace chaek::style {
namespace {

using base::Setting;

constexpr std::array<std::string_view, kRoleCount> kRoleNames{"body",
                                                              "chapter-title",
                                                              "chapter-date",
                                                              "heading2",
                                                              "heading3",
                                                              "heading4",
                                                              "heading5",
                                                              "heading6",
                                                              "list",
                                                              "quote",
                                                              "callout",
                                                              "callout-title",
                                                              "warning",
                                                              "warning-title",
                                                              "code-block",
                                                              "code-span",
                                                              "math",
                                                              "keyboard",
                                                              "table-head",
                                                              "table-cell",
                                                              "caption",
                                                              "footnote",
                                                              "footnote-mark",
                                                              "summary",
                                                              "definition-term",
                                                              "placeholder",
                                                              "card",
                                                              "card-address",
                                                              "link",
                                                              "mark",
                                                              "half-title",
                                                              "book-title",
                                                              "book-subtitle",
                                                              "book-author",
                                                              "book-publisher",
                                                              "part-title",
                                                              "contents-title",
                                                              "contents-part",
                                                              "contents-chapter",
                                                              "contents-heading",
                                                              "index-title",
                                                              "index-group",
                                                              "index-entry",
                                                              "colophon-title",
                                                              "colophon",
                                                              "colophon-label",
                                                              "running-head",
                                                              "folio"};

/// A role's style: `body` is what it starts from, `unit` the body size and `grid` a line.
Style read_style(const Setting& map, std::string_view role, const Style& body, Length unit,
                 Length grid, base::Diagnostics& diagnostics) {
  ThemePart part(map, "roles: " + std::string(role), diagnostics);
  Style style = body;
  if (const auto family = part.maybe_text("family")) style.family = *family;
  style.bold = part.maybe_flag("bold").value_or(body.bold);
  style.italic = part.maybe_flag("italic").value_or(body.italic);
  if (const auto size = part.maybe_number("size", 0.3, 10)) style.size = unit.scaled(*size);
  if (const auto leading = part.maybe_number("leading", 0.3, 12)) {
    style.leading = grid.scaled(*leading);
  }
  if (const auto color = part.maybe_color("color")) style.color = *color;
  using enum TextAlign;
  style.align =
      part.maybe_choice<TextAlign>(
              "align", {{"justify", justify}, {"left", left}, {"center", center}, {"right", right}})
          .value_or(body.align);
  style.breaking =
      part.maybe_choice<LineBreaking>("breaking", {{"mixed", LineBreaking::mixed},
                                                   {"keep-all", LineBreaking::keep_all},
                                                   {"preserve", LineBreaking::preserve}})
          .value_or(body.breaking);
  const auto ems = [&](std::string_view key) {
    return style.size.scaled(part.maybe_number(key, -5, 20).value_or(0));
  };
  const auto lines = [&](std::string_view key) {
    return grid.scaled(part.maybe_number(key, 0, 40).value_or(0));
  };
  style.first_line_indent = ems("first-line");
  style.indent_left = ems("left");
  style.indent_right = ems("right");
  style.padding = ems("padding");
  style.letter_spacing = ems("letter-spacing");
  style.space_before = lines("before");
  style.space_after = lines("after");
  style.background = part.maybe_color("background");
  style.bar = part.maybe_color("bar");
  style.rule = part.maybe_color("rule");
  part.finish();
  return style;
}

Details read_details(const Setting& map, Length unit, Length grid, base::Diagnostics& diagnostics) {
  ThemePart part(map, "details", diagnostics);
  Details details;
  details.grid = part.flag("grid");
  details.paragraph_space = grid.scaled(part.number("paragraph-space", 0, 5));
  details.indent_after_heading = part.flag("indent-after-heading");
  details.emphasis = part.choice<EmphasisLook>(
      "emphasis",
      {{"dots", EmphasisLook::dots}, {"sans", EmphasisLook::sans}, {"bold", EmphasisLook::bold}});
  details.latin_space = part.number("latin-space", 0, 1);
  details.hanging_punctuation = part.flag("hanging-punctuation");
  details.eojeol_align = part.choice<TextAlign>(
      "eojeol-align", {{"left", TextAlign::left}, {"justify", TextAlign::justify}});
  details.list_indent = unit.scaled(part.number("list-indent", 0, 10));
  details.chapter_sink_lines = part.integer("chapter-sink-lines", 0, 40);
  details.rule_color = part.color("rule-color");
  details.cover = part.choice<CoverLook>(
      "cover",
      {{"strokes", CoverLook::strokes}, {"bars", CoverLook::bars}, {"wreath", CoverLook::wreath}});
  details.cover_background = part.color("cover-background");
  details.cover_text = part.color("cover-text");
  details.cover_accent = part.color("cover-accent");
  part.finish();
  return details;
}

void read_roles(const Setting& map, Theme& theme, Length unit, base::Diagnostics& diagnostics) {
  ThemePart part(map, "roles", diagnostics);
  Style plain;
  plain.size = unit;
  plain.leading = theme.page.grid;
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    const Style& start = role == 0 ? plain : theme.styles[0];
    if (const Setting* family = part.part(kRoleNames[role]).find("family")) {
      theme.asked_families.push_back({family->scalar, family->span});
    }
    theme.styles[role] = read_style(part.part(kRoleNames[role]), kRoleNames[role], start, unit,
                                    theme.page.grid, diagnostics);
  }
  part.finish();
}

/// What the theme is in the words of the listing: one text, or one for each language.
std::vector<Description> read_description(const Setting& setting, base::Diagnostics& diagnostics) {
  if (setting.kind == Setting::Kind::scalar) return {{"", setting.scalar}};
  std::vector<Description> texts;
  for (const Setting::Member& member : setting.members) {
    if (member.value.kind == Setting::Kind::scalar) {
      texts.push_back({member.key, member.value.scalar});
    } else {
      diagnostics.error("bad-value", member.value.span, "a description must be a text");
    }
  }
  return texts;
}

Theme read_theme(const Setting& settings, const base::SourceFile& papers, const AskedPaper& paper,
                 base::Diagnostics& found) {
  ThemePart part(settings, "theme", found);
  Theme theme;
  theme.descriptions = read_description(part.part("description"), found);
  const Setting& own = part.part("paper");
  const auto chosen = paper.name.empty() ? find_paper(papers, own.scalar, own.span, found)
                                         : find_paper(papers, paper.name, paper.span, found);
  const Length unit =
      (chosen ? chosen->body_size : Length::points(10)).scaled(part.number("scale", 0.5, 3));
  if (chosen) theme.page = chosen->page;
  theme.families = base::read_font_choices(part.part("families"), found);
  theme.details = read_details(part.part("details"), unit, theme.page.grid, found);
  read_roles(part.part("roles"), theme, unit, found);
  theme.code_looks = read_code_looks(part.part("code"), theme.style(Role::code_block), found);
  part.finish();
  return theme;
}

}  // namespace

std::string_view name(Role role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

Theme between_eojeol(Theme theme) {
  for (Style& style : theme.styles) {
    if (style.breaking != LineBreaking::mixed) continue;
    style.breaking = LineBreaking::keep_all;
    if (style.align == TextAlign::justify) style.align = theme.details.eojeol_align;
  }
  return theme;
}

std::string_view Theme::description(std::string_view language) const {
  for (const Description& text : descriptions) {
    if (text.language == language) return text.text;
  }
  return descriptions.empty() ? std::string_view() : descriptions.front().text;
}

std::optional<Theme> resolve_theme(const base::SourceFile& file, const base::SourceFile& papers,
                                   const AskedPaper& paper, const FindTheme& find,
                                   base::Diagnostics& diagnostics) {
  base::Diagnostics found;
  std::optional<Theme> theme;
  if (const auto settings = read_theme_chain(file, find, found)) {
    theme = read_theme(*settings, papers, paper, found);
  }
  if (found.has_errors()) theme.reset();
  diagnostics.append(std::move(found));
  return theme;
}

}  // namespace chaek::style
