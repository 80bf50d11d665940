#include "cli/looks.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>

#include "base/files.h"
#include "base/nearest.h"

namespace chaek::cli {
namespace {

constexpr std::uint64_t kMostBytes = 1024 * 1024;
constexpr std::string_view kSuffix = ".yaml";
constexpr std::string_view kNoThemes[] = {"base.yaml", "papers.yaml"};

}  // namespace

std::vector<std::string> Looks::theme_names() const {
  std::vector<std::string> names;
  for (const base::FolderEntry& entry : base::DiskFiles(data_).list("styles")) {
    const std::string_view name = entry.name;
    if (entry.kind != base::EntryKind::file || !name.ends_with(kSuffix)) continue;
    if (std::find(std::begin(kNoThemes), std::end(kNoThemes), name) != std::end(kNoThemes)) {
      continue;
    }
    names.emplace_back(name.substr(0, name.size() - kSuffix.size()));
  }
  return names;
}

const base::SourceFile* Looks::read(const std::string& path, base::SourceStore& sources,
                                    base::Diagnostics& diagnostics) const {
  base::FileContents contents = base::DiskFiles(data_).read(path, kMostBytes);
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    diagnostics.error("missing-data", {},
                      data_ + "/" + path + ": " + std::string(base::describe(*fault)),
                      "install chaek again");
    return nullptr;
  }
  return &sources.add(data_ + "/" + path, std::get<std::string>(std::move(contents)));
}

const base::SourceFile* Looks::theme_file(std::string_view name, base::Span asked,
                                          base::SourceStore& sources,
                                          base::Diagnostics& diagnostics) const {
  const std::vector<std::string> names = theme_names();
  if (name != "base" && std::find(names.begin(), names.end(), name) == names.end()) {
    const std::string_view near = base::nearest(name, {names.begin(), names.end()});
    diagnostics.error(
        "unknown-theme", asked, "there is no theme '" + std::string(name) + "'",
        near.empty() ? "chaek themes shows them all" : "did you mean " + std::string(near) + "?");
    return nullptr;
  }
  return read("styles/" + std::string(name) + ".yaml", sources, diagnostics);
}

std::optional<style::Theme> Looks::theme(const std::string& name, const std::string& paper,
                                         base::SourceStore& sources,
                                         base::Diagnostics& diagnostics) const {
  const base::SourceFile* theme = theme_file(name, {}, sources, diagnostics);
  if (theme == nullptr) return std::nullopt;
  const base::SourceFile* papers = read("styles/papers.yaml", sources, diagnostics);
  if (papers == nullptr) return std::nullopt;
  const auto find = [&](std::string_view parent, base::Span asked, base::Diagnostics& found) {
    return theme_file(parent, asked, sources, found);
  };
  return style::resolve_theme(*theme, *papers, paper, find, diagnostics);
}

std::optional<text::FontLibrary> Looks::fonts(const std::string& project_root,
                                              base::SourceStore& sources,
                                              base::Diagnostics& diagnostics) const {
  const base::SourceFile* families = read("fonts/families.yaml", sources, diagnostics);
  if (families == nullptr) return std::nullopt;
  std::vector<std::string> folders = {project_root + "/fonts", data_ + "/fonts", "/usr/share/fonts",
                                      "/usr/local/share/fonts"};
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    folders.push_back(std::string(home) + "/.local/share/fonts");
    folders.push_back(std::string(home) + "/.fonts");
  }
  return text::FontLibrary::open(*families, folders, diagnostics);
}

}  // namespace chaek::cli
