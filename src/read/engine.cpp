#include "read/engine.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/compose.h"
#include "base/language_tag.h"
#include "read/collections.h"
#include "read/default_front_matter.h"
#include "read/line_breaks.h"
#include "read/site_address.h"
#include "read/site_settings.h"

namespace chaek::read {
namespace {

using base::Setting;
using Names = std::initializer_list<std::string_view>;

/// The first of `names` that is a file; empty when none is.
std::string first_file(const base::Files& files, Names names) {
  for (const std::string_view name : names) {
    if (files.kind(std::string(name)) == base::EntryKind::file) return std::string(name);
  }
  return {};
}

bool is_folder(const base::Files& files, const std::string& path) {
  return files.kind(path) == base::EntryKind::folder;
}

void add_folders(const base::Files& files, const std::string& above, Names names,
                 std::vector<std::string>& out) {
  for (const std::string_view name : names) {
    std::string path = base::join_path(above, name);
    if (is_folder(files, path)) out.push_back(std::move(path));
  }
}

/// What the programs write into settings that nobody has filled in.
bool is_placeholder(std::string_view text) {
  constexpr std::array<std::string_view, 9> unfilled{
      "My New Hugo Site", "Hexo",    "John Doe",     "Your awesome title",
      "Your Name",        "My Site", "My Zola site", "Gatsby Starter Blog",
      "Example"};
  return std::find(unfilled.begin(), unfilled.end(), text) != unfilled.end();
}

/// Text of a setting as the book may show it.
std::string shown(std::string text) {
  if (is_placeholder(text) || text.find('<') != std::string::npos) return {};
  std::replace_if(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return base::compose(text);
}

void add_authors(const Setting& value, std::vector<std::string>& out) {
  const Setting* name = value.kind == Setting::Kind::map ? value.find("name") : &value;
  if (name != nullptr && name->kind == Setting::Kind::scalar) {
    std::string text = shown(name->scalar);
    if (!text.empty()) out.push_back(std::move(text));
  }
  for (const Setting& item : value.items) add_authors(item, out);
}

void read_facts(const Setting& settings, Engine& engine) {
  if (engine.title.empty()) engine.title = shown(site_text(settings, {"title"}));
  for (const std::string_view way :
       {"author", "authors", "params.author", "extra.author", "params.authors"}) {
    if (const Setting* value = site_value(settings, way);
        value != nullptr && engine.authors.empty())
      add_authors(*value, engine.authors);
  }
  if (engine.language.empty()) {
    engine.language = site_text(settings, {"lang", "language", "locale", "languageCode",
                                           "defaultContentLanguage", "default_language"});
    if (auto tag = base::language_tag(engine.language)) engine.language = std::move(*tag);
  }
  if (engine.timezone.empty()) engine.timezone = site_text(settings, {"timezone", "timeZone"});
  add_site_address(settings, engine.site);
  for (const std::string_view key : {"mathjax", "katex", "params.math", "math", "params.katex"}) {
    const Setting* value = site_value(settings, key);
    if (value != nullptr && base::as_flag(*value).value_or(false)) engine.math = true;
  }
}

void read_jekyll(const base::Files& files, const Setting& settings, Engine& engine) {
  read_facts(settings, engine);
  engine.defaults = jekyll_defaults(settings);
  engine.excluded = jekyll_excluded(settings);
  engine.site.collections = jekyll_collections(settings);
  add_folders(files, "", {"vendor", "node_modules"}, engine.other_folders);
}

void read_bridgetown(const base::Files& files, base::SourceStore& store, Engine& engine) {
  for (const char* path : {"src/_data/site_metadata.yml", "src/_data/site_metadata.yaml"}) {
    read_facts(read_site_settings(files, path, store), engine);
  }
  add_folders(files, "", {"output", "frontend"}, engine.other_folders);
}

void read_hexo(const base::Files& files, const Setting& settings, Engine& engine) {
  read_facts(settings, engine);
  if (const Setting* languages = settings.find("language");
      languages != nullptr && !languages->items.empty()) {
    engine.language = languages->items.front().scalar;
  }
  if (engine.language == "default") engine.language.clear();
  const std::string source = site_text(settings, {"source_dir"});
  engine.post_folders = {base::join_path(source.empty() ? "source" : source, "_posts")};
  engine.dated_pages = true;
  add_folders(files, "", {"themes", "scaffolds", "public"}, engine.other_folders);
}

void read_hugo(const base::Files& files, const Setting& settings, base::SourceStore& store,
               Engine& engine) {
  const std::string code = site_text(settings, {"defaultContentLanguage"});
  if (!code.empty()) {
    const std::string own = "languages." + code;
    engine.title = shown(site_text(settings, {own + ".title"}));
    engine.language = site_text(settings, {own + ".languageCode"});
  }
  read_facts(settings, engine);
  for (const char* ending : {".toml", ".yaml", ".yml"}) {
    if (!code.empty()) {
      const std::string path = "config/_default/languages." + code + ending;
      read_facts(read_site_settings(files, path, store), engine);
    }
    read_facts(read_site_settings(files, std::string("config/_default/params") + ending, store),
               engine);
  }
  const std::string content = site_text(settings, {"contentDir"});
  const std::string above = content.empty() ? "content" : content;
  engine.defaults = hugo_cascade(files, settings, above, store);
  if (const Setting* sections = site_value(settings, "params.mainSections")) {
    for (const Setting& section : sections->items) {
      add_folders(files, above, {section.scalar}, engine.post_folders);
    }
  }
  if (engine.post_folders.empty()) {
    add_folders(files, above, {"post", "posts", "blog", "blogs", "article", "articles"},
                engine.post_folders);
  }
  add_folders(files, "",
              {"archetypes", "themes", "layouts", "public", "resources", "i18n", "exampleSite"},
              engine.other_folders);
}

void read_zola(const base::Files& files, const Setting& settings, Engine& engine) {
  read_facts(settings, engine);
  add_folders(files, "content", {"blog", "post", "posts", "articles"}, engine.post_folders);
  add_folders(files, "", {"themes", "templates", "public", "sass", "static"}, engine.other_folders);
}

void read_gatsby(const base::Files& files, const Setting& settings, base::SourceStore& store,
                 Engine& engine) {
  for (const char* path : {"gatsby-meta-config.js", "gatsby-meta-config.mjs",
                           "gatsby-meta-config.ts", "blog-config.js", "config.js"}) {
    read_facts(read_site_settings(files, path, store), engine);
  }
  read_facts(settings, engine);
  add_folders(files, "content", {"blog", "posts", "post", "articles"}, engine.post_folders);
  add_folders(files, "", {"_posts", "posts", "blog", "src/posts", "src/content", "contents"},
              engine.post_folders);
  add_folders(files, "", {"public", "node_modules", "static"}, engine.other_folders);
}

void read_obsidian(const base::Files& files, base::SourceStore& store, Engine& engine) {
  const Setting settings = read_site_settings(files, ".obsidian/templates.json", store);
  add_folders(files, "", {site_text(settings, {"folder"}), "Templates", "templates", "_templates"},
              engine.other_folders);
  std::erase(engine.other_folders, "");
}

bool is_hexo(const base::Files& files, const Setting& settings) {
  const bool folders = is_folder(files, "source/_posts") && !is_folder(files, "_posts");
  return folders || settings.find("source_dir") != nullptr ||
         settings.find("new_post_name") != nullptr;
}

std::string hugo_settings(const base::Files& files) {
  return first_file(files,
                    {"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml",
                     "config/_default/hugo.yaml", "config/_default/config.toml",
                     "config/_default/config.yaml", "config/_default/config.yml"});
}

std::string gatsby_settings(const base::Files& files) {
  return first_file(
      files, {"gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs", "gatsby-config.cjs"});
}

/// "config.toml" and its like are Hugo's or Zola's; the keys tell.
void read_plain_config(const base::Files& files, const Setting& settings, base::SourceStore& store,
                       Engine& engine) {
  if (settings.find("base_url") != nullptr) {
    engine.kind = EngineKind::zola;
    read_zola(files, settings, engine);
  } else if (site_value(settings, "baseurl") != nullptr || is_folder(files, "archetypes")) {
    engine.kind = EngineKind::hugo;
    read_hugo(files, settings, store, engine);
  } else {
    add_site_address(settings, engine.site);
  }
}

void read_kind(const base::Files& files, base::SourceStore& store, Engine& engine) {
  engine.settings = read_site_settings(files, engine.settings_path, store);
  const Setting& settings = engine.settings;
  switch (engine.kind) {
    case EngineKind::jekyll:
      if (!is_hexo(files, settings)) return read_jekyll(files, settings, engine);
      engine.kind = EngineKind::hexo;
      return read_hexo(files, settings, engine);
    case EngineKind::bridgetown:
      read_facts(settings, engine);
      return read_bridgetown(files, store, engine);
    case EngineKind::hexo:
      return read_hexo(files, settings, engine);
    case EngineKind::hugo:
      return read_hugo(files, settings, store, engine);
    case EngineKind::zola:
    case EngineKind::unknown:
      return read_plain_config(files, settings, store, engine);
    case EngineKind::gatsby:
      return read_gatsby(files, settings, store, engine);
    case EngineKind::obsidian:
      return read_obsidian(files, store, engine);
  }
}

void read_config(const base::Files& files, base::SourceStore& store, Engine& engine) {
  read_kind(files, store, engine);
  engine.line_breaks = shows_line_ends(engine.kind, engine.settings, files, store);
}

}  // namespace

std::string_view engine_name(EngineKind kind) {
  switch (kind) {
    case EngineKind::unknown:
      return "";
    case EngineKind::jekyll:
      return "Jekyll";
    case EngineKind::bridgetown:
      return "Bridgetown";
    case EngineKind::hexo:
      return "Hexo";
    case EngineKind::hugo:
      return "Hugo";
    case EngineKind::zola:
      return "Zola";
    case EngineKind::gatsby:
      return "Gatsby";
    case EngineKind::obsidian:
      return "Obsidian";
  }
  return "";
}

Engine read_engine(const base::Files& files, base::SourceStore& store) {
  const std::pair<EngineKind, std::string> found[] = {
      {EngineKind::bridgetown, first_file(files, {"bridgetown.config.yml"})},
      {EngineKind::hugo, hugo_settings(files)},
      {EngineKind::gatsby, gatsby_settings(files)},
      {EngineKind::jekyll, first_file(files, {"_config.yml", "_config.yaml"})},
      {EngineKind::unknown, first_file(files, {"config.toml", "config.yaml", "config.yml",
                                               "astro.config.mjs", "astro.config.ts"})}};
  Engine engine;
  for (const auto& [kind, path] : found) {
    if (path.empty()) continue;
    engine.kind = kind;
    engine.settings_path = path;
    read_config(files, store, engine);
    return engine;
  }
  if (is_folder(files, ".obsidian")) {
    engine.kind = EngineKind::obsidian;
    read_config(files, store, engine);
  }
  return engine;
}

}  // namespace chaek::read
