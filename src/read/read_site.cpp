#include "read/read_site.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>

namespace chaek::read {
namespace {

constexpr std::uint64_t kMostBytes = 1024 * 1024;

struct SettingsFile {
  std::string_view path;
  bool is_program;  // its keys may be indented
};

constexpr std::array<SettingsFile, 16> settings_files{{{"_config.yml", false},
                                                       {"_config.yaml", false},
                                                       {"_config.toml", false},
                                                       {"bridgetown.config.yml", false},
                                                       {"hugo.toml", false},
                                                       {"hugo.yaml", false},
                                                       {"hugo.yml", false},
                                                       {"config.toml", false},
                                                       {"config.yaml", false},
                                                       {"config.yml", false},
                                                       {"config/_default/hugo.toml", false},
                                                       {"config/_default/config.toml", false},
                                                       {"gatsby-config.js", true},
                                                       {"gatsby-config.ts", true},
                                                       {"astro.config.mjs", true},
                                                       {"astro.config.ts", true}}};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// A value without its quotes, a comment and a comma behind it.
std::string_view plain_value(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return text;
  const char quote = text.front();
  if (quote == '"' || quote == '\'' || quote == '`') {
    return text.substr(1, std::min(text.find(quote, 1), text.size()) - 1);
  }
  return trimmed(text.substr(0, text.find(" #")));
}

void take(std::string_view key, std::string_view value, content::Site& site) {
  const bool is_address = value.find("//") != std::string_view::npos;
  for (const std::string_view name : {"url", "baseURL", "baseurl", "base_url", "siteUrl", "site"}) {
    if (key == name && is_address && site.url.empty()) site.url = value;
  }
  for (const std::string_view name : {"baseurl", "base_path", "root", "pathPrefix"}) {
    if (key == name && !is_address && site.base_path.empty()) site.base_path = value;
  }
  if (key == "permalink" && site.permalink.empty()) site.permalink = value;
}

void search(std::string_view text, bool is_program, content::Site& site) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (is_program) line = trimmed(line);
    if (!is_program && line.starts_with('[')) return;  // a table of TOML: no outermost keys follow
    const std::size_t sign = line.find_first_of(":=");
    if (sign == std::string_view::npos || line.front() == ' ' || line.front() == '\t') continue;
    take(trimmed(line.substr(0, sign)), plain_value(line.substr(sign + 1)), site);
  }
}

/// "https://example.org/blog/" as host and folder.
void part_address(content::Site& site) {
  const std::size_t slashes = site.url.find("//");
  if (slashes == std::string::npos) return;
  const std::size_t path = std::min(site.url.find('/', slashes + 2), site.url.size());
  if (site.base_path.empty()) site.base_path = site.url.substr(path);
  site.url.resize(path);
  if (site.base_path == "/") site.base_path.clear();
}

}  // namespace

content::Site read_site(const base::Files& files) {
  content::Site site;
  for (const SettingsFile& file : settings_files) {
    const std::string path(file.path);
    if (files.kind(path) != base::EntryKind::file) continue;
    const base::FileContents contents = files.read(path, kMostBytes);
    if (const auto* text = std::get_if<std::string>(&contents)) {
      search(*text, file.is_program, site);
    }
    if (!site.url.empty()) break;
  }
  part_address(site);
  return site;
}

}  // namespace chaek::read
