#include "cli/theme_file.h"

#include <string>
#include <utility>
#include <variant>

namespace chaek::cli {
namespace {

constexpr std::uint64_t kMostBytes = 1024 * 1024;

}  // namespace

base::FileContents read_look_file(const base::Files& files, const std::string& path) {
  if (!path.starts_with('/')) return files.read(path, kMostBytes);
  const std::string_view folder = base::folder_of(path);
  return base::DiskFiles(std::string(folder.empty() ? "/" : folder))
      .read(path.substr(path.find_last_of('/') + 1), kMostBytes);
}

const base::SourceFile* read_theme_file(const base::Files& files, std::string_view path,
                                        base::Span asked, base::SourceStore& sources,
                                        base::Diagnostics& diagnostics) {
  base::FileContents contents = read_look_file(files, std::string(path));
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    diagnostics.error("missing-theme", asked,
                      std::string(path) + ": " + std::string(base::describe(*fault)),
                      "name a theme file that exists, or a theme that chaek themes shows");
    return nullptr;
  }
  return &sources.add(std::string(path), std::get<std::string>(std::move(contents)));
}

const base::SourceFile* read_parent_theme(const base::Files& files, std::string_view path,
                                          base::Span asked, base::SourceStore& sources,
                                          base::Diagnostics& diagnostics) {
  const std::string child = asked.source != nullptr ? asked.source->name() : std::string();
  const bool absolute = child.starts_with('/');
  std::string_view folder = base::folder_of(child);
  if (absolute) folder.remove_prefix(1);
  const auto place = base::normal_path(base::join_path(folder, path));
  if (!place) {
    diagnostics.error("missing-theme", asked, std::string(path) + " is outside of the project",
                      "keep theme files together, and name one relative to the other");
    return nullptr;
  }
  return read_theme_file(files, absolute ? "/" + *place : *place, asked, sources, diagnostics);
}

}  // namespace chaek::cli
