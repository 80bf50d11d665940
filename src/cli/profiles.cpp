#include "cli/profiles.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/nearest.h"
#include "cli/share_folder.h"
#include "cli/theme_file.h"
#include "shop/read_profile.h"

namespace chaek::cli {
namespace {

constexpr std::string_view kFolder = "styles/shops";
constexpr std::string_view kSuffix = ".yaml";

/// Names of chaek's own profiles, in byte order.
std::vector<std::string> profile_names(const std::string& data) {
  std::vector<std::string> names;
  for (const base::FolderEntry& entry : base::DiskFiles(data).list(std::string(kFolder))) {
    if (entry.kind != base::EntryKind::file || !entry.name.ends_with(kSuffix)) continue;
    names.push_back(entry.name.substr(0, entry.name.size() - kSuffix.size()));
  }
  return names;
}

bool knows(const std::string& data, const content::NamedLook& asked,
           base::Diagnostics& diagnostics) {
  const std::vector<std::string> names = profile_names(data);
  if (std::find(names.begin(), names.end(), asked.name) != names.end()) return true;
  const std::string_view near = base::nearest(asked.name, {names.begin(), names.end()});
  diagnostics.error(
      "unknown-profile", asked.span, "there is no profile '" + asked.name + "'",
      near.empty() ? "chaek profiles shows them all" : "did you mean " + std::string(near) + "?");
  return false;
}

/// What messages call the profile of file `path`: "shops/mine.yaml" is mine.
std::string_view short_name(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') + 1);
  return path.substr(0, path.find_last_of('.'));
}

}  // namespace

std::optional<shop::Profile> find_profile(const std::string& data, const base::Files& files,
                                          const content::NamedLook& asked,
                                          base::SourceStore& sources,
                                          base::Diagnostics& diagnostics) {
  const bool own = !content::names_file(asked.name);
  if (own && !knows(data, asked, diagnostics)) return std::nullopt;
  const std::string path =
      own ? fmt::format("{}/{}/{}{}", data, kFolder, asked.name, kSuffix) : asked.name;
  base::FileContents contents = read_look_file(files, path);
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    diagnostics.error("missing-profile", asked.span,
                      path + ": " + std::string(base::describe(*fault)),
                      "name a profile file that exists, or one that chaek profiles shows");
    return std::nullopt;
  }
  return shop::read_profile(sources.add(path, std::get<std::string>(std::move(contents))),
                            short_name(path), diagnostics);
}

std::optional<std::string> list_profiles(Language language, base::SourceStore& sources,
                                         base::Diagnostics& diagnostics) {
  const auto data = share_folder(diagnostics);
  if (!data) return std::nullopt;
  std::string text;
  for (const std::string& name : profile_names(*data)) {
    const auto profile = find_profile(*data, base::MemoryFiles(), {name, {}}, sources, diagnostics);
    if (!profile) continue;
    fmt::format_to(std::back_inserter(text), "{:<12}  {}\n", name,
                   profile->description(language == Language::korean ? "ko" : "en"));
  }
  return text;
}

}  // namespace chaek::cli
