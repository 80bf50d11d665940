#include "cli/looks.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <variant>

#include "base/files.h"
#include "base/nearest.h"

namespace chaek::cli {
namespace {

constexpr std::uint64_t kMostBytes = 1024 * 1024;
constexpr std::string_view kSuffix = ".yaml";
constexpr std::string_view kPapers = "papers.yaml";

}  // namespace

std::vector<std::string> Looks::theme_names() const {
  std::vector<std::string> names;
  for (const base::FolderEntry& entry : base::DiskFiles(data_).list("styles")) {
    const std::string_view name = entry.name;
    if (entry.kind != base::EntryKind::file || !name.ends_with(kSuffix) || name == kPapers) {
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

std::optional<style::Theme> Looks::theme(const std::string& name, const std::string& paper,
                                         base::SourceStore& sources,
                                         base::Diagnostics& diagnostics) const {
  const std::vector<std::string> names = theme_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    const std::string_view near = base::nearest(name, {names.begin(), names.end()});
    diagnostics.error(
        "unknown-theme", {}, "there is no theme '" + name + "'",
        near.empty() ? "chaek themes shows them all" : "did you mean " + std::string(near) + "?");
    return std::nullopt;
  }
  const base::SourceFile* theme = read("styles/" + name + ".yaml", sources, diagnostics);
  const base::SourceFile* papers = read("styles/papers.yaml", sources, diagnostics);
  if (theme == nullptr || papers == nullptr) return std::nullopt;
  return style::resolve_theme(*theme, *papers, paper, diagnostics);
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
