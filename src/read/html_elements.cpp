#include "read/html_elements.h"

#include <algorithm>
#include <array>

namespace chaek::read {
namespace {

struct Row {
  std::string_view name;
  ElementRule rule;
};

using enum ElementRule;

/// HTML Living Standard, 4 and 16.2 (obsolete elements); sorted by name.
constexpr std::array rows{
    Row{"a", formatting},
    Row{"abbr", formatting},
    Row{"acronym", formatting},
    Row{"address", block},
    Row{"applet", transparent},
    Row{"area", transparent_empty},
    Row{"article", block},
    Row{"aside", block},
    Row{"audio", embedded},
    Row{"b", formatting},
    Row{"base", transparent_empty},
    Row{"bdi", formatting},
    Row{"bdo", formatting},
    Row{"big", formatting},
    Row{"blink", transparent},
    Row{"blockquote", block},
    Row{"body", transparent},
    Row{"br", empty},
    Row{"button", transparent},
    Row{"canvas", transparent},
    Row{"caption", part},
    Row{"center", block},
    Row{"cite", formatting},
    Row{"code", formatting},
    Row{"col", transparent_empty},
    Row{"colgroup", transparent},
    Row{"data", formatting},
    Row{"datalist", transparent},
    Row{"dd", part},
    Row{"del", formatting},
    Row{"details", block},
    Row{"dfn", formatting},
    Row{"dialog", transparent},
    Row{"dir", transparent},
    Row{"div", block},
    Row{"dl", block},
    Row{"dt", part},
    Row{"em", formatting},
    Row{"embed", empty},
    Row{"fieldset", transparent},
    Row{"figcaption", block},
    Row{"figure", block},
    Row{"font", formatting},
    Row{"footer", block},
    Row{"form", transparent},
    Row{"frame", transparent_empty},
    Row{"frameset", transparent},
    Row{"h1", block},
    Row{"h2", block},
    Row{"h3", block},
    Row{"h4", block},
    Row{"h5", block},
    Row{"h6", block},
    Row{"head", transparent},
    Row{"header", block},
    Row{"hgroup", transparent},
    Row{"hr", empty},
    Row{"html", transparent},
    Row{"i", formatting},
    Row{"iframe", embedded},
    Row{"img", empty},
    Row{"input", transparent_empty},
    Row{"ins", formatting},
    Row{"kbd", formatting},
    Row{"label", transparent},
    Row{"legend", transparent},
    Row{"li", part},
    Row{"link", transparent_empty},
    Row{"main", block},
    Row{"map", transparent},
    Row{"mark", formatting},
    Row{"marquee", transparent},
    Row{"math", foreign},
    Row{"menu", block},
    Row{"meta", transparent_empty},
    Row{"meter", transparent},
    Row{"nav", block},
    Row{"nobr", transparent},
    Row{"noscript", transparent},
    Row{"object", embedded},
    Row{"ol", block},
    Row{"optgroup", transparent},
    Row{"option", transparent},
    Row{"output", transparent},
    Row{"p", part},
    Row{"param", transparent_empty},
    Row{"picture", transparent},
    Row{"pre", block},
    Row{"progress", transparent},
    Row{"q", formatting},
    Row{"rb", part},
    Row{"rp", part},
    Row{"rt", part},
    Row{"rtc", part},
    Row{"ruby", formatting},
    Row{"s", formatting},
    Row{"samp", formatting},
    Row{"script", dropped},
    Row{"section", block},
    Row{"select", transparent},
    Row{"small", formatting},
    Row{"source", empty},
    Row{"span", formatting},
    Row{"strike", formatting},
    Row{"strong", formatting},
    Row{"style", dropped},
    Row{"sub", formatting},
    Row{"summary", block},
    Row{"sup", formatting},
    Row{"svg", foreign},
    Row{"table", block},
    Row{"tbody", part},
    Row{"td", part},
    Row{"template", transparent},
    Row{"textarea", transparent},
    Row{"tfoot", part},
    Row{"th", part},
    Row{"thead", part},
    Row{"time", formatting},
    Row{"title", transparent},
    Row{"tr", part},
    Row{"track", transparent_empty},
    Row{"tt", formatting},
    Row{"u", formatting},
    Row{"ul", block},
    Row{"var", formatting},
    Row{"video", embedded},
    Row{"wbr", empty},
};

constexpr bool by_name(const Row& a, const Row& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(rows.begin(), rows.end(), by_name));

}  // namespace

ElementRule element_rule(std::string_view name) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), Row{name, unknown}, by_name);
  return at != rows.end() && at->name == name ? at->rule : unknown;
}

bool is_noted(std::string_view name) {
  constexpr std::array<std::string_view, 13> noted{
      "applet", "button", "canvas",   "form", "input",  "math",    "script",
      "select", "style",  "textarea", "svg",  "dialog", "frameset"};
  return std::find(noted.begin(), noted.end(), name) != noted.end();
}

}  // namespace chaek::read
