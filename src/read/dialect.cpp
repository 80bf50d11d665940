#include "read/dialect.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii_case.h"
#include "read/site_settings.h"

namespace chaek::read {
namespace {

/// Whether Jekyll or Bridgetown is told to use another reader than kramdown.
bool has_kramdown(const base::Setting& settings) {
  const std::string reader = base::lowered(site_text(settings, {"markdown"}));
  return !reader.starts_with("commonmark") && !reader.starts_with("gfm") && reader != "redcarpet" &&
         reader != "rdiscount";
}

/// Whether the list of markdown-it's plugins in Hexo's settings has this one.
bool has_plugin(const base::Setting& settings, std::string_view name) {
  const base::Setting* plugins = site_value(settings, "markdown.plugins");
  if (plugins == nullptr) return false;
  return std::any_of(plugins->items.begin(), plugins->items.end(), [&](const auto& item) {
    const base::Setting* named = item.find("name");
    const std::string& plugin = named == nullptr ? item.scalar : named->scalar;
    return plugin == "markdown-it-" + std::string(name);
  });
}

Dialect without_kramdown() {
  Dialect dialect;
  dialect.attributes = false;
  dialect.heading_ids = false;
  dialect.definition_lists = false;
  dialect.abbreviations = false;
  dialect.headless_tables = false;
  dialect.lone_quote_marks = false;
  dialect.html_tails = false;
  dialect.containers = false;
  dialect.admonitions = false;
  dialect.embed_marks = false;
  dialect.inline_notes = false;
  return dialect;
}

/// Jekyll's and Bridgetown's own reader.
Dialect kramdown() {
  Dialect dialect;
  dialect.containers = false;
  dialect.admonitions = false;
  dialect.embed_marks = false;
  dialect.inline_notes = false;
  return dialect;
}

Dialect of_kind(const Engine& engine) {
  Dialect dialect = without_kramdown();
  switch (engine.kind) {
    case EngineKind::unknown:
      return {};
    case EngineKind::jekyll:
    case EngineKind::bridgetown:
      return has_kramdown(engine.settings) ? kramdown() : dialect;
    case EngineKind::hexo:  // marked, or markdown-it with plugins
      dialect.subscript = has_plugin(engine.settings, "sub");
      dialect.superscript = has_plugin(engine.settings, "sup");
      dialect.abbreviations = has_plugin(engine.settings, "abbr");
      dialect.definition_lists = has_plugin(engine.settings, "deflist");
      dialect.heading_ids = has_plugin(engine.settings, "attrs");
      dialect.containers = has_plugin(engine.settings, "container");
      dialect.admonitions = true;  // of hexo-admonition
      dialect.inline_notes = has_plugin(engine.settings, "footnote");
      return dialect;
    case EngineKind::hugo:  // Goldmark
      dialect.heading_ids = true;
      dialect.definition_lists = true;
      return dialect;
    case EngineKind::zola:  // pulldown-cmark
      dialect.heading_ids = true;
      dialect.content_links = true;
      return dialect;
    case EngineKind::gatsby:  // remark; `{#id}` of its plugin for headings
      dialect.heading_ids = true;
      dialect.containers = true;
      return dialect;
    case EngineKind::obsidian:
      dialect.dollar_math = DollarMath::yes;
      dialect.block_ids = true;
      dialect.inline_notes = true;
      return dialect;
  }
  return {};
}

}  // namespace

Dialect dialect_of(const Engine& engine) {
  Dialect dialect = of_kind(engine);
  if (engine.math) dialect.dollar_math = DollarMath::yes;
  dialect.line_breaks = engine.line_breaks;
  return dialect;
}

}  // namespace chaek::read
