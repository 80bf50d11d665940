#include "style/theme.h"

#include <string>
#include <vector>

#include "base/nearest.h"
#include "base/setting.h"
#include "style/code_looks.h"
#include "style/color_setting.h"
#include "style/paper.h"

namespace chaek::style {
namespace {

using base::Setting;
using base::SettingReader;

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
                                                              "code-block",
                                                              "code-span",
                                                              "keyboard",
                                                              "table-head",
                                                              "table-cell",
                                                              "caption",
                                                              "footnote",
                                                              "footnote-mark",
                                                              "summary",
                                                              "definition-term",
                                                              "placeholder",
                                                              "link",
                                                              "mark",
                                                              "book-title",
                                                              "book-subtitle",
                                                              "book-author",
                                                              "book-publisher",
                                                              "part-title",
                                                              "contents-title",
                                                              "contents-part",
                                                              "contents-chapter",
                                                              "contents-heading",
                                                              "running-head",
                                                              "folio"};

/// A role's style: `body` is what it starts from, `unit` the body size and `grid` a line.
Style read_style(const Setting& map, std::string_view role, const Style& body, Length unit,
                 Length grid, base::Diagnostics& diagnostics) {
  SettingReader reader(map, "roles: " + std::string(role), diagnostics);
  Style style = body;
  if (const auto family = reader.text("family")) style.family = *family;
  style.bold = reader.flag("bold").value_or(body.bold);
  style.italic = reader.flag("italic").value_or(body.italic);
  if (const auto size = reader.number("size", 0.3, 10)) style.size = unit.scaled(*size);
  if (const auto leading = reader.number("leading", 0.3, 12)) style.leading = grid.scaled(*leading);
  if (const auto color = read_color(reader, "color")) style.color = *color;
  using enum TextAlign;
  style.align =
      reader
          .choice<TextAlign>(
              "align", {{"justify", justify}, {"left", left}, {"center", center}, {"right", right}})
          .value_or(body.align);
  style.breaking = reader
                       .choice<LineBreaking>("breaking", {{"mixed", LineBreaking::mixed},
                                                          {"keep-all", LineBreaking::keep_all},
                                                          {"preserve", LineBreaking::preserve}})
                       .value_or(body.breaking);
  const auto ems = [&](std::string_view key) {
    return style.size.scaled(reader.number(key, -5, 20).value_or(0));
  };
  const auto lines = [&](std::string_view key) {
    return grid.scaled(reader.number(key, 0, 40).value_or(0));
  };
  style.first_line_indent = ems("first-line");
  style.indent_left = ems("left");
  style.indent_right = ems("right");
  style.padding = ems("padding");
  style.letter_spacing = ems("letter-spacing");
  style.space_before = lines("before");
  style.space_after = lines("after");
  style.background = read_color(reader, "background");
  style.bar = read_color(reader, "bar");
  style.rule = read_color(reader, "rule");
  reader.finish();
  return style;
}

Details read_details(const Setting& map, Length unit, Length grid, base::Diagnostics& diagnostics) {
  SettingReader reader(map, "details", diagnostics);
  Details details;
  details.grid = reader.flag("grid").value_or(true);
  details.paragraph_space = grid.scaled(reader.number("paragraph-space", 0, 5).value_or(0));
  details.indent_after_heading = reader.flag("indent-after-heading").value_or(true);
  details.emphasis = reader
                         .choice<EmphasisLook>("emphasis", {{"dots", EmphasisLook::dots},
                                                            {"sans", EmphasisLook::sans},
                                                            {"bold", EmphasisLook::bold}})
                         .value_or(EmphasisLook::dots);
  details.latin_space = reader.number("latin-space", 0, 1).value_or(0);
  details.hanging_punctuation = reader.flag("hanging-punctuation").value_or(false);
  details.eojeol_align = reader
                             .choice<TextAlign>("eojeol-align", {{"left", TextAlign::left},
                                                                 {"justify", TextAlign::justify}})
                             .value_or(TextAlign::left);
  details.list_indent = unit.scaled(reader.number("list-indent", 0, 10).value_or(1.6));
  details.chapter_sink_lines =
      static_cast<int>(reader.integer("chapter-sink-lines", 0, 40).value_or(5));
  const auto color = [&](std::string_view key, Color otherwise) {
    return read_color(reader, key).value_or(otherwise);
  };
  details.rule_color = color("rule-color", {128, 128, 128});
  details.cover_background = color("cover-background", {47, 62, 70});
  details.cover_text = color("cover-text", {255, 255, 255});
  details.cover_accent = color("cover-accent", {217, 165, 102});
  reader.finish();
  return details;
}

void read_roles(const Setting& map, Theme& theme, Length unit, base::Diagnostics& diagnostics) {
  SettingReader reader(map, "roles", diagnostics);
  Style plain;
  plain.size = unit;
  plain.leading = theme.page.grid;
  const Setting none;
  const auto role_map = [&](std::size_t role) {
    const Setting* setting = reader.any(kRoleNames[role]);
    return setting != nullptr ? setting : &none;
  };
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    const Style& start = role == 0 ? plain : theme.styles[0];
    theme.styles[role] =
        read_style(*role_map(role), kRoleNames[role], start, unit, theme.page.grid, diagnostics);
  }
  reader.finish();
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

std::optional<Theme> resolve_theme(const base::SourceFile& file, const base::SourceFile& papers,
                                   std::string_view paper, base::Diagnostics& diagnostics) {
  base::Diagnostics found;
  const base::Span whole{&file, 0, static_cast<std::uint32_t>(file.text().size())};
  const auto settings =
      base::parse_settings(whole, base::DuplicateKeys::refuse, {}, "theme-file", found);
  std::optional<Theme> theme;
  if (settings) {
    SettingReader reader(*settings, "theme", found);
    theme.emplace();
    theme->description = reader.text("description").value_or("");
    const Setting* own = reader.any("paper");
    const std::string own_paper = own != nullptr ? own->scalar : "sinkuk";
    const base::Span place = paper.empty() && own != nullptr ? own->span : base::Span{};
    const auto chosen = find_paper(papers, paper.empty() ? own_paper : paper, place, found);
    const Length unit = (chosen ? chosen->body_size : Length::points(10))
                            .scaled(reader.number("scale", 0.5, 3).value_or(1));
    if (chosen) theme->page = chosen->page;
    const Setting none;
    const auto part = [&](std::string_view key) {
      const Setting* setting = reader.any(key);
      return setting != nullptr ? setting : &none;
    };
    theme->details = read_details(*part("details"), unit, theme->page.grid, found);
    read_roles(*part("roles"), *theme, unit, found);
    theme->code_looks = read_code_looks(*part("code"), theme->style(Role::code_block), found);
    reader.finish();
  }
  const bool usable = theme.has_value() && !found.has_errors();
  diagnostics.append(std::move(found));
  if (!usable) return std::nullopt;
  return theme;
}

}  // namespace chaek::style
