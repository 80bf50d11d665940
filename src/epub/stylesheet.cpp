#include "epub/stylesheet.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "epub/code_rules.h"
#include "epub/css_rule.h"
#include "epub/css_value.h"
#include "epub/furniture_css.h"
#include "epub/role_rules.h"
#include "epub/screen_look.h"

namespace chaek::epub {
namespace {

using base::Length;
using style::Role;
using style::Style;

/// Writes the rules of one theme into a sheet.
class Sheet : private RoleRules {
 public:
  explicit Sheet(const style::Theme& theme) : RoleRules(theme) {}

  std::string write() {
    write_body();
    write_headings();
    write_lists();
    write_quotes_and_code();
    write_tables();
    write_pictures();
    write_inlines();
    write_emphasis();
    write_notes();
    return std::move(sheet_) + furniture_css(theme_);
  }

 private:
  void add(const CssRule& rule) { rule.write(sheet_); }

  void write_body() {
    add(CssRule("body")
            .set("margin", "0")
            .set("line-height", line_height(body_))
            .set("text-align", css(body_.align))
            .set("word-break", css(body_.breaking))
            .set("line-break", "strict")
            .set("overflow-wrap", "break-word")
            .set("text-autospace", "no-autospace")
            .set("widows", "2")
            .set("orphans", "2"));
    add(CssRule("p").set("margin", "0").em("text-indent", body_.first_line_indent, body_.size));
    if (theme_.details.paragraph_space != Length()) {
      add(CssRule("p + p").em("margin-top", theme_.details.paragraph_space, body_.size));
    }
    add(CssRule("hr")
            .set("width", "30%")
            .set("margin", lines(1) + " auto")
            .set("border", "0")
            .set("border-top", "thin solid")
            .set("border-top-color", theme_.details.rule_color));
    add(CssRule(".left").set("text-align", "left"));
    add(CssRule(".center").set("text-align", "center"));
    add(CssRule(".right").set("text-align", "right"));
    add(CssRule("div.center p, div.right p").set("text-indent", "0"));
  }

  void write_headings() {
    const Length sink = theme_.page.grid * theme_.details.chapter_sink_lines;
    CssRule title = block_rule(".chapter-title", Role::chapter_title);
    // A screen is shorter than a page: half the sink looks like the whole one does in print.
    title.em("margin-top", sink / 2, style(Role::chapter_title).size);
    add(keep_with_next(title));
    add(keep_with_next(block_rule(".chapter-date", Role::chapter_date).set("text-indent", "0")));
    constexpr std::array<std::pair<std::string_view, Role>, 5> kHeadings{{{"h2", Role::heading2},
                                                                          {"h3", Role::heading3},
                                                                          {"h4", Role::heading4},
                                                                          {"h5", Role::heading5},
                                                                          {"h6", Role::heading6}}};
    for (const auto& [selector, role] : kHeadings) {
      CssRule rule(selector);
      // Every browser has its own sizes and weights for headings.
      rule.set("font-size", "1em").set("font-weight", style(role).bold ? "bold" : "normal");
      const Style& look = style(role);
      if (look.rule) rule.set("border-bottom", "thin solid").set("border-bottom-color", *look.rule);
      add(keep_with_next(block(rule, look)));
    }
    if (!theme_.details.indent_after_heading) {
      add(CssRule("h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, .chapter-title + p, .chapter-date + p")
              .set("text-indent", "0"));
    }
  }

  void write_lists() {
    const Style& item = style(Role::list);
    const std::string indent = ems(theme_.details.list_indent, body_.size);
    add(CssRule("ul, ol")
            .set("margin",
                 ems(item.space_before, body_.size) + " 0 " + ems(item.space_after, body_.size))
            .set("padding", "0 0 0 " + indent));
    CssRule rule("li");
    text(rule, item);
    if (item.align != body_.align) rule.set("text-align", css(item.align));
    if (item.breaking != body_.breaking) rule.set("word-break", css(item.breaking));
    add(rule);
    if (item.size != body_.size) add(CssRule("li li").set("font-size", "1em"));
    add(CssRule("ol.parenthesis > li::marker").set("content", "counter(list-item) \") \""));
    add(CssRule("li.task").set("list-style-type", "none"));
    add(CssRule("li.task > .task-box, li.task > p:first-child > .task-box")
            .set("display", "inline-block")
            .set("width", "1.2em")
            .set("margin-left", "-1.45em")
            .set("text-indent", "0"));
    add(CssRule("dl").set("margin", lines(0.5) + " 0"));
    add(block_rule("dt", Role::definition_term));
    add(CssRule("dd").set("margin", "0 0 0 " + indent));
  }

  void write_quotes_and_code() {
    const Style& quote = style(Role::quote);
    CssRule rule = block_rule("blockquote", Role::quote);
    if (quote.bar) {
      rule.set("border-left", "0.2em solid").set("border-left-color", *quote.bar);
      rule.set("padding", "0 0 0 0.9em");
    }
    add(rule);
    add(CssRule("blockquote blockquote").set("font-size", "1em"));
    const Style& code = style(Role::code_block);
    write_callouts();
    write_later_paragraphs();
    add(block_rule("pre", Role::code_block)
            .em_unless_zero("padding", code.padding, code.size)
            .set("white-space", "pre-wrap")
            .set("overflow-wrap", "anywhere")
            .set("tab-size", "4"));
    CssRule span("code");
    add(text(span, style(Role::code_span)).set("white-space", "pre-wrap"));
    CssRule math(".math");
    add(text(math, style(Role::math)));
    add(CssRule(".math.display").set("white-space", "pre-wrap"));
    add(CssRule("pre code")
            .set("font-size", "1em")
            .set("color", "inherit")
            .set("background", "none"));
    write_code_rules(theme_, sheet_);
    add(CssRule(".details")
            .set("margin", lines(0.5) + " 0")
            .set("padding", "0 0 0 1em")
            .set("border-left", "thin solid")
            .set("border-left-color", theme_.details.rule_color));
    add(keep_with_next(block_rule(".summary", Role::summary).set("text-indent", "0")));
  }

  /// In a quotation, an item or a note only what follows another paragraph is indented.
  void write_later_paragraphs() {
    constexpr std::array<std::string_view, 5> kWithin{"blockquote", "li", "dd", ".callout",
                                                      ".details"};
    std::string first;
    std::string later;
    for (const std::string_view within : kWithin) {
      const std::string comma = first.empty() ? "" : ", ";
      first += comma + std::string(within) + " p";
      later += comma + std::string(within) + " p + p";
    }
    add(CssRule(first).set("text-indent", "0"));
    add(CssRule(later).em_unless_zero("text-indent", body_.first_line_indent, body_.size));
    add(CssRule(".callout .callout-title + p, .details .summary + p").set("text-indent", "0"));
  }

  void write_callouts() {
    for (const auto& [selector, role, title_selector, title_role] :
         {std::tuple{".callout", Role::callout, ".callout-title", Role::callout_title},
          std::tuple{".warns", Role::warning, ".warns .callout-title", Role::warning_title}}) {
      const Style& look = style(role);
      CssRule rule = block_rule(selector, role);
      rule.set("padding", lines(0.5) + " " + ems(look.padding, look.size));
      if (look.bar) rule.set("border-left", "0.22em solid").set("border-left-color", *look.bar);
      add(rule);
      CssRule title(title_selector);
      // The title's size is said against the body, but it stands inside the callout.
      CssRule inner = block(title, style(title_role)).set("text-indent", "0");
      if (style(title_role).size != body_.size)
        inner.em("font-size", style(title_role).size, look.size);
      add(keep_with_next(inner));
    }
  }

  void write_tables() {
    const Style& head = style(Role::table_head);
    const Style& cell = style(Role::table_cell);
    add(CssRule("table")
            .set("margin",
                 ems(head.space_before, body_.size) + " auto " + ems(head.space_after, body_.size))
            .set("border-collapse", "collapse")
            .set("max-width", "100%"));
    for (const auto& [selector, look] :
         {std::pair<std::string_view, const Style&>{"th", head}, {"td", cell}}) {
      CssRule rule(selector);
      rule.set("font-weight", look.bold ? "bold" : "normal");
      text(rule, look).set("line-height", line_height(look));
      rule.set("text-align", css(look.align)).set("word-break", css(look.breaking));
      rule.set("vertical-align", "top");
      rule.set("font-feature-settings", "\"tnum\"");
      rule.set("padding",
               ems(look.padding.scaled(0.5), look.size) + " " + ems(look.padding, look.size));
      if (look.rule) rule.set("border-bottom", "thin solid").set("border-bottom-color", *look.rule);
      add(rule);
    }
    if (head.rule) {
      add(CssRule("thead tr:first-child th, thead tr:first-child td")
              .set("border-top", "thin solid")
              .set("border-top-color", *head.rule));
    }
    if (cell.rule) add(CssRule("tbody th").set("border-bottom-color", *cell.rule));
    if (head.rule) {
      add(CssRule("tbody tr:last-child > *").set("border-bottom-color", *head.rule));
    }
    add(CssRule("thead th, thead td").set("vertical-align", "bottom"));
    if (!head.background && !cell.background) {  // the text stands flush with the rules
      add(CssRule("tr > :first-child").set("padding-left", "0"));
      add(CssRule("tr > :last-child").set("padding-right", "0"));
    }
    add(CssRule("th.left, td.left").set("text-align", "left"));
    add(CssRule("th.center, td.center").set("text-align", "center"));
    add(CssRule("th.right, td.right").set("text-align", "right"));
    add(CssRule("td.number").set("text-align", "right").set("white-space", "nowrap"));
    add(CssRule("td p, th p").em("text-indent", cell.first_line_indent, cell.size));
    add(CssRule("tr").set("page-break-inside", "avoid").set("break-inside", "avoid"));
    add(block_rule("caption", Role::caption));
    write_folded_tables();
  }

  /// On a narrow screen a wide table becomes a list of records, "head: cell" line by line.
  void write_folded_tables() {
    const Style& head = style(Role::table_head);
    const Style& cell = style(Role::table_cell);
    sheet_ += "@media (max-width: 44em) {\n";
    add(CssRule("table.wide, .wide tbody, .wide tr, .wide td").set("display", "block"));
    add(CssRule(".wide thead").set("display", "none"));
    CssRule row(".wide tr");
    row.set("padding", lines(0.25) + " 0");
    if (cell.rule) row.set("border-bottom", "thin solid").set("border-bottom-color", *cell.rule);
    add(row);
    add(CssRule(".wide td, .wide td.number")
            .set("padding", "0 0 0 8em")
            .set("border", "none")
            .set("text-align", "left")
            .set("white-space", "normal"));
    add(CssRule(".wide td::before")
            .set("content", "attr(data-head)")
            .set("float", "left")
            .set("width", "7.5em")
            .set("margin-left", "-8em")
            .set("font-weight", head.bold ? "bold" : "normal"));
    sheet_ += "}\n";
  }

  void write_pictures() {
    add(CssRule("img")
            .set("max-width", "100%")
            .set("height", "auto")
            .set("vertical-align", "middle"));
    add(CssRule("figure")
            .set("margin", lines(1) + " 0")
            .set("text-align", "center")
            .set("page-break-inside", "avoid")
            .set("break-inside", "avoid"));
    add(CssRule("figure.row")
            .set("display", "flex")
            .set("flex-wrap", "wrap")
            .set("justify-content", "center"));
    add(CssRule("figure.row .picture").set("flex", "0 1 auto").set("padding", "0 0.3em 0.3em"));
    // One height for all, as many beside each other as there is room for.
    add(CssRule("figure.row .picture img").set("max-height", "9em").set("width", "auto"));
    add(CssRule("figure.row figcaption").set("flex", "1 0 100%"));
    add(block_rule("figcaption", Role::caption));
    const Style& missing = style(Role::placeholder);
    CssRule rule(".placeholder");
    text(rule, missing).set("padding", "0.2em 0.4em").set("overflow-wrap", "anywhere");
    if (missing.rule) rule.set("border", "thin solid").set("border-color", *missing.rule);
    add(rule);
    add(CssRule("figure .placeholder")
            .set("display", "block")
            .em("padding", missing.padding, missing.size));
    add(CssRule(".placeholder a").set("color", "inherit"));
    write_cards();
  }

  void write_cards() {
    const Style& look = style(Role::card);
    const Style& small = style(Role::card_address);
    CssRule card = block_rule(".card", Role::card);
    card.set("padding", lines(0.3) + " " + ems(look.padding, look.size));
    if (look.rule) card.set("border", "thin solid").set("border-color", *look.rule);
    if (look.bar) card.set("border-left", "0.22em solid").set("border-left-color", *look.bar);
    add(card.set("break-inside", "avoid"));
    add(CssRule(".card p").set("margin", "0").set("text-indent", "0"));
    CssRule address(".card-address");
    text(address, small).set("overflow-wrap", "anywhere");
    // The address's size is said against the body, but it stands inside the card.
    if (small.size != body_.size) address.em("font-size", small.size, look.size);
    add(address);
  }

  void write_inlines() {
    CssRule link("a");
    link.set("color", "inherit");
    if (style(Role::link).color != body_.color)
      link = CssRule("a").set("color", style(Role::link).color);
    add(link.set("text-decoration", "underline")
            .set("text-decoration-color", theme_.details.rule_color)
            .set("text-decoration-thickness", "0.05em")
            .set("text-underline-offset", "0.2em"));
    CssRule key("kbd");
    add(text(key, style(Role::keyboard)).set("padding", "0 0.3em").set("border-radius", "0.2em"));
    CssRule mark("mark");
    add(text(mark, style(Role::mark)));
    add(CssRule("sup, sub").set("font-size", "0.65em").set("line-height", "0"));
    add(CssRule("small").set("font-size", "0.85em"));
    add(CssRule("strong").set("font-weight", "bold"));
    add(CssRule("rt").set("font-size", "0.5em"));
    // Readers underline it like a link; its meaning stands behind its first use.
    add(CssRule("abbr").set("text-decoration", "none"));
  }

  // Hangul and Hanja are never slanted: no Korean typeface has italics.
  void write_emphasis() {
    CssRule rule("em");
    rule.set("font-style", "normal");
    switch (theme_.details.emphasis) {
      case style::EmphasisLook::dots:
        for (const std::string_view prefix : {"-webkit-", ""}) {
          rule.set(std::string(prefix) + "text-emphasis", "filled dot");
          rule.set(std::string(prefix) + "text-emphasis-position", "over right");
        }
        break;
      case style::EmphasisLook::sans:
        rule.set("font-family", "sans-serif");
        break;
      case style::EmphasisLook::bold:
        rule.set("font-weight", "bold");
        break;
    }
    add(rule);
    CssRule latin("em.latin, em .latin");
    latin.set("font-style", "italic");
    if (theme_.details.emphasis == style::EmphasisLook::dots) {
      latin.set("-webkit-text-emphasis", "none").set("text-emphasis", "none");
    }
    add(latin);
  }

  void write_notes() {
    const Style& note = style(Role::footnote);
    add(CssRule(".note-mark")
            .em("font-size", style(Role::footnote_mark).size, body_.size)
            .set("vertical-align", "super")
            .set("line-height", "0")
            .set("white-space", "nowrap"));
    add(CssRule(".note-mark a, .back-link").set("text-decoration", "none"));
    add(CssRule(".notes").set("margin-top", lines(2)));
    add(CssRule(".notes::before")
            .set("content", "\"\"")
            .set("display", "block")
            .set("width", "33%")
            .set("margin-bottom", lines(0.5))
            .set("border-top", "thin solid")
            .set("border-top-color", theme_.details.rule_color));
    add(block_rule(".notes > aside", Role::footnote));
    add(CssRule(".notes p").em("text-indent", note.first_line_indent, note.size));
  }

  std::string sheet_ = "@charset \"UTF-8\";\n";
};

}  // namespace

std::string stylesheet(const style::Theme& theme) {
  return Sheet(theme_on_screen(theme)).write();
}

}  // namespace chaek::epub
