#include "cli/theme_listing.h"

#include <fmt/format.h>

#include <cstdlib>
#include <iterator>
#include <string_view>

#include "cli/looks.h"
#include "cli/share_folder.h"

namespace chaek::cli {
namespace {

/// The language that POSIX's variables ask of messages, without its country: "ko".
std::string_view message_language() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale = value;
    return locale.starts_with("ko") ? "ko" : "en";
  }
  return "en";
}

}  // namespace

std::optional<std::string> list_themes(base::SourceStore& sources, base::Diagnostics& diagnostics) {
  const auto data = share_folder(diagnostics);
  if (!data) return std::nullopt;
  const Looks looks(*data);
  const std::string_view language = message_language();
  std::string text;
  for (const std::string& name : looks.theme_names()) {
    const auto theme = looks.own_theme(name, sources, diagnostics);
    if (!theme) continue;
    fmt::format_to(std::back_inserter(text), "{:<10}  {:<8}  {}\n", name, theme->page.paper,
                   theme->description(language));
  }
  return text;
}

}  // namespace chaek::cli
