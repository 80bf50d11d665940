#include "read/line_breaks.h"

#include <string>
#include <string_view>

#include "read/site_settings.h"

namespace chaek::read {
namespace {

using base::Setting;

/// What the settings say at the end of `way`; `unsaid` when they say nothing.
bool flag_at(const Setting& settings, std::string_view way, bool unsaid) {
  const Setting* value = site_value(settings, way);
  return value == nullptr ? unsaid : base::as_flag(*value).value_or(unsaid);
}

/// marked and markdown-it break lines; who has put another reader in their place has packed it.
bool hexo_breaks(const Setting& settings, const base::Files& files, base::SourceStore& store) {
  const Setting package = read_site_settings(files, "package.json", store);
  if (const Setting* packed = package.find("dependencies")) {
    for (const char* reader : {"kramdown", "pandoc"}) {
      if (packed->find("hexo-renderer-" + std::string(reader)) != nullptr) return false;
    }
  }
  return flag_at(settings, "marked.breaks", true) &&
         flag_at(settings, "markdown.render.breaks", true);
}

}  // namespace

bool shows_line_ends(EngineKind kind, const Setting& settings, const base::Files& files,
                     base::SourceStore& store) {
  switch (kind) {
    case EngineKind::hexo:
      return hexo_breaks(settings, files, store);
    case EngineKind::obsidian:
      return !flag_at(read_site_settings(files, ".obsidian/app.json", store), "strictLineBreaks",
                      false);
    case EngineKind::hugo:
      return flag_at(settings, "markup.goldmark.renderer.hardWraps", false);
    case EngineKind::jekyll:
      return flag_at(settings, "kramdown.hard_wrap", false);
    case EngineKind::bridgetown:
    case EngineKind::zola:
    case EngineKind::gatsby:
    case EngineKind::unknown:
      return false;
  }
  return false;
}

}  // namespace chaek::read
