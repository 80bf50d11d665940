#include "cli/theme_listing.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "cli/looks.h"
#include "cli/share_folder.h"

namespace chaek::cli {
std::optional<std::string> list_themes(Language language, base::SourceStore& sources,
                                       base::Diagnostics& diagnostics) {
  const auto data = share_folder(diagnostics);
  if (!data) return std::nullopt;
  const Looks looks(*data);
  std::string text;
  for (const std::string& name : looks.theme_names()) {
    const auto theme = looks.own_theme(name, sources, diagnostics);
    if (!theme) continue;
    fmt::format_to(std::back_inserter(text), "{:<10}  {:<8}  {}\n", name, theme->page.paper,
                   theme->description(language == Language::korean ? "ko" : "en"));
  }
  return text;
}

}  // namespace chaek::cli
