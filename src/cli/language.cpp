#include "cli/language.h"

#include <cstdlib>
#include <string_view>

namespace chaek::cli {

Language language_of(const Options& options) {
  if (options.language) return *options.language;
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("ko") ? Language::korean : Language::english;
  }
  return Language::english;
}

}  // namespace chaek::cli
