#include "cli/looks.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>

#include "base/files.h"
#include "base/nearest.h"
#include "cli/theme_file.h"
#include "epub/own_stylesheet.h"

namespace chaek::cli {
namespace {

constexpr std::uint64_t kMostBytes = 1024 * 1024;
constexpr std::uint64_t kMostRuleBytes = 256 * 1024;
constexpr std::string_view kSuffix = ".yaml";
constexpr std::string_view kNoThemes[] = {"base.yaml", "papers.yaml"};

/// Reports the families that roles of the theme ask for and nobody defines.
bool knows_families(const text::FontLibrary& library, const style::Theme& theme,
                    base::Diagnostics& diagnostics) {
  const std::vector<std::string_view> known = library.family_names();
  bool all = true;
  for (const base::FontName& asked : theme.asked_families) {
    if (library.family(asked.name)) continue;
    const std::string_view near = base::nearest(asked.name, known);
    diagnostics.error("unknown-family", asked.span, "no family of fonts is called " + asked.name,
                      near.empty() ? "say which fonts it has under \"families:\""
                                   : "did you mean " + std::string(near) + "?");
    all = false;
  }
  return all;
}

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

const base::SourceFile* Looks::own_file(std::string_view name, base::Span asked,
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

std::optional<style::Theme> Looks::resolve(const base::Files& files,
                                           const content::NamedLook& theme,
                                           const content::NamedLook& paper,
                                           base::SourceStore& sources,
                                           base::Diagnostics& diagnostics) const {
  const base::SourceFile* file =
      content::names_file(theme.name)
          ? read_theme_file(files, theme.name, theme.span, sources, diagnostics)
          : own_file(theme.name, theme.span, sources, diagnostics);
  if (file == nullptr) return std::nullopt;
  const base::SourceFile* papers = read("styles/papers.yaml", sources, diagnostics);
  if (papers == nullptr) return std::nullopt;
  const auto find = [&](std::string_view parent, base::Span asked, base::Diagnostics& found) {
    return content::names_file(parent) ? read_parent_theme(files, parent, asked, sources, found)
                                       : own_file(parent, asked, sources, found);
  };
  return style::resolve_theme(*file, *papers, {paper.name, paper.span}, find, diagnostics);
}

std::optional<style::Theme> Looks::theme(const Project& project,
                                         const content::BookSettings& settings,
                                         base::SourceStore& sources,
                                         base::Diagnostics& diagnostics) const {
  auto theme = resolve(*project.files, settings.theme, settings.paper, sources, diagnostics);
  if (theme && settings.eojeol) return style::between_eojeol(*std::move(theme));
  return theme;
}

std::optional<style::Theme> Looks::own_theme(const std::string& name, base::SourceStore& sources,
                                             base::Diagnostics& diagnostics) const {
  return resolve(base::MemoryFiles(), {name, {}}, {}, sources, diagnostics);
}

std::optional<text::FontLibrary> Looks::fonts(const Project& project,
                                              const content::BookSettings& settings,
                                              const style::Theme& theme, base::SourceStore& sources,
                                              base::Diagnostics& diagnostics) const {
  const base::SourceFile* families = read("fonts/families.yaml", sources, diagnostics);
  if (families == nullptr) return std::nullopt;
  std::vector<std::string> folders = {project.root + "/fonts", data_ + "/fonts", "/usr/share/fonts",
                                      "/usr/local/share/fonts"};
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    folders.push_back(std::string(home) + "/.local/share/fonts");
    folders.push_back(std::string(home) + "/.fonts");
  }
  std::vector<base::FontChoice> choices = theme.families;
  for (const base::FontChoice& choice : settings.families) choices.push_back(choice);
  auto library = text::FontLibrary::open(*families, choices, folders, diagnostics);
  return library && knows_families(*library, theme, diagnostics) ? std::move(library)
                                                                 : std::nullopt;
}

std::optional<std::string> Looks::own_rules(const Project& project,
                                            const content::BookSettings& settings,
                                            base::SourceStore& sources,
                                            base::Diagnostics& diagnostics) const {
  const auto& sheet = settings.stylesheet;
  if (!sheet) return std::string();
  base::FileContents contents = project.files->read(sheet->path, kMostRuleBytes);
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    diagnostics.error("stylesheet", sheet->span,
                      sheet->path + ": " + std::string(base::describe(*fault)),
                      "name a CSS file of at most 256 KiB inside the project");
    return std::nullopt;
  }
  return epub::own_stylesheet(sources.add(sheet->path, std::get<std::string>(std::move(contents))),
                              diagnostics);
}

}  // namespace chaek::cli
