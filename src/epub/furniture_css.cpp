#include "epub/furniture_css.h"

#include <array>
#include <utility>

#include "epub/role_rules.h"

namespace chaek::epub {
namespace {

using style::Role;

class FurnitureSheet : private RoleRules {
 public:
  explicit FurnitureSheet(const style::Theme& theme) : RoleRules(theme) {}

  std::string write() {
    write_front();
    write_contents();
    write_index();
    write_colophon();
    return std::move(sheet_);
  }

 private:
  void add(const CssRule& rule) { rule.write(sheet_); }

  void write_front() {
    add(CssRule(".cover").set("margin", "0").set("text-align", "center"));
    add(CssRule(".cover img").set("max-width", "100%").set("max-height", "100%"));
    add(CssRule(".title-page, .part").set("padding-top", "25%").set("text-align", "center"));
    constexpr std::array<std::pair<std::string_view, Role>, 6> kLines{
        {{".book-title", Role::book_title},
         {".book-subtitle", Role::book_subtitle},
         {".book-author", Role::book_author},
         {".book-publisher", Role::book_publisher},
         {".book-year", Role::book_publisher},
         {".part-title", Role::part_title}}};
    for (const auto& [selector, role] : kLines) {
      add(block_rule(selector, role).set("text-indent", "0"));
    }
    add(CssRule("p.book-author")
            .em("margin-top", theme_.page.grid * 2, style(Role::book_author).size));
    add(CssRule("p.book-publisher")
            .em("margin-top", theme_.page.grid * 4, style(Role::book_publisher).size));
  }

  void write_contents() {
    add(block_rule(".contents-title", Role::contents_title));
    add(CssRule(".contents ol")
            .set("margin", "0")
            .set("padding", "0")
            .set("list-style-type", "none"));
    add(CssRule(".contents ol ol")
            .set("padding", "0 0 0 " + ems(theme_.details.list_indent, body_.size)));
    add(CssRule(".contents a").set("color", "inherit").set("text-decoration", "none"));
    for (const auto& [selector, role] :
         {std::pair<std::string_view, Role>{".contents-part > a", Role::contents_part},
          {".contents-chapter > a", Role::contents_chapter},
          {".contents-heading > a", Role::contents_heading}}) {
      add(block_rule(selector, role).set("display", "block"));
    }
  }

  void write_index() {
    add(block_rule(".index-title", Role::index_title));
    add(keep_with_next(block_rule("h2.index-group", Role::index_group)));
    add(CssRule(".index ul").set("margin", "0").set("padding", "0").set("list-style-type", "none"));
    CssRule entry = block_rule("li.index-entry", Role::index_entry);
    add(entry.set("margin", "0 0 " + lines(0.25)));
    add(CssRule(".index-posts li").set("font-size", "0.9em").set("padding-left", "1em"));
    add(CssRule(".index-posts a").set("text-decoration", "none"));
  }

  void write_colophon() {
    add(CssRule(".colophon").set("padding-top", "25%"));
    add(block_rule(".colophon-title", Role::colophon_title));
    add(block_rule("p.colophon-line", Role::colophon).set("text-indent", "0"));
    CssRule label(".colophon-label");
    add(text(label, style(Role::colophon_label))
            .set("font-size", "1em")
            .set("display", "inline-block")
            .set("min-width", "6em"));
    add(CssRule(".colophon-group").set("margin-top", lines(0.5)));
  }

  std::string sheet_;
};

}  // namespace

std::string furniture_css(const style::Theme& theme) {
  return FurnitureSheet(theme).write();
}

}  // namespace chaek::epub
