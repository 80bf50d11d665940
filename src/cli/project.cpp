#include "cli/project.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <variant>

#include "base/language_tag.h"
#include "book/time_zone.h"
#include "cli/input_list.h"
#include "content/picture_lock.h"
#include "read/book_yaml.h"
#include "read/project_root.h"

namespace chaek::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostSettingsBytes = 1024 * 1024;

bool is_settings(const fs::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}

/// The folder that holds all of `paths`, which are absolute.
fs::path common_folder(const std::vector<fs::path>& paths) {
  if (paths.size() == 1) return paths.front();
  fs::path common = paths.front().parent_path();
  for (const fs::path& path : paths) {
    const auto [end, unused] =
        std::mismatch(common.begin(), common.end(), path.begin(), path.end());
    fs::path shared;
    for (auto part = common.begin(); part != end; ++part) shared /= *part;
    common = shared;
  }
  return common;
}

/// `path` as `files` wants it: relative to the root, "" for the root itself.
std::string below(const fs::path& root, const fs::path& path) {
  const std::string relative = path.lexically_relative(root).generic_string();
  return relative == "." ? "" : relative;
}

/// The theme or profile file `name` of the command line, relative to the root when it is beneath
/// it.
std::string file_of_look(const fs::path& root, const std::string& name) {
  std::error_code fault;
  const fs::path path = fs::weakly_canonical(name, fault);
  if (fault) return name;
  const std::string relative = below(root, path);
  return relative.starts_with("..") ? path.generic_string() : relative;
}

std::optional<std::vector<fs::path>> find_inputs(const Options& options,
                                                 base::Diagnostics& diagnostics) {
  auto listed = with_listed_inputs(options.inputs, options.nul, diagnostics);
  if (!listed) return std::nullopt;
  std::vector<std::string> inputs = std::move(*listed);
  if (inputs.empty()) inputs.emplace_back(".");
  std::vector<fs::path> paths;
  for (const std::string& input : inputs) {
    std::error_code fault;
    fs::path path = fs::canonical(input, fault);
    if (fault) {
      diagnostics.error("missing-file", {}, input + ": " + fault.message(),
                        "name a post, a folder of posts or a book.yaml that exists");
    } else {
      paths.push_back(std::move(path));
    }
  }
  if (paths.size() < inputs.size()) return std::nullopt;
  return paths;
}

/// Reads the settings at `path`; the defaults when it is empty.
std::optional<content::BookSettings> read_settings(const base::Files& files,
                                                   const std::string& path,
                                                   base::SourceStore& sources,
                                                   base::Diagnostics& diagnostics) {
  if (path.empty()) return content::BookSettings{};
  base::FileContents contents = files.read(path, kMostSettingsBytes);
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    diagnostics.error("book-yaml", {}, path + ": " + std::string(base::describe(*fault)));
    return std::nullopt;
  }
  return read::read_book_settings(sources.add(path, std::get<std::string>(std::move(contents))),
                                  diagnostics);
}

/// Puts what the project's lock says into its settings; false after an error. It is only asked for
/// when the folder has one: no book depends on a lock that it has no use for.
bool read_lock(Project& project, base::SourceStore& sources, base::Diagnostics& diagnostics) {
  const std::string path(content::kLockPath);
  const auto entries = project.files->list("");
  if (std::none_of(entries.begin(), entries.end(),
                   [&](const base::FolderEntry& entry) { return entry.name == path; })) {
    return true;
  }
  base::FileContents contents = project.files->read(path, content::kMostLockBytes);
  if (const auto* fault = std::get_if<base::FileFault>(&contents)) {
    diagnostics.error("bad-lock", {},
                      "the lock can't be read: " + std::string(base::describe(*fault)),
                      "take chaek.lock away; \"chaek fetch\" writes it anew");
    return false;
  }
  auto lock = content::read_lock(sources.add(path, std::get<std::string>(std::move(contents))),
                                 diagnostics);
  if (!lock) return false;
  project.settings.lock = std::make_shared<const content::PictureLock>(std::move(*lock));
  return true;
}

}  // namespace

void override_settings(const Options& options, content::BookSettings& settings) {
  if (options.year) {
    settings.from.reset();
    settings.to.reset();
    settings.year = options.year;
  }
  if ((options.from || options.to) && settings.year && !options.year) {
    const int year = std::exchange(settings.year, std::nullopt).value_or(0);
    if (!settings.from) settings.from = content::WrittenDate{.year = year};
    if (!settings.to) settings.to = content::WrittenDate{.year = year, .month = 12, .day = 31};
  }
  if (options.from) settings.from = options.from;
  if (options.to) settings.to = options.to;
  if (!options.tags.empty()) settings.tags = options.tags;
  if (!options.categories.empty()) settings.categories = options.categories;
  if (!options.title.empty()) settings.title = options.title;
  if (!options.encoding.empty()) settings.encoding = options.encoding;
  if (!options.theme.empty()) settings.theme = {options.theme, {}};
  if (!options.paper.empty()) settings.paper = {options.paper, {}};
  if (!options.profile.empty()) settings.profile = {options.profile, {}};
  settings.drafts = options.drafts;
  settings.limits = options.limits;
  if (options.edition) settings.pages.edition = *options.edition;
}

void complete_settings(const read::Engine& engine, content::BookSettings& settings) {
  settings.site_title = engine.title;
  if (settings.authors.empty()) settings.authors = engine.authors;
  if (settings.language.empty() && base::language_tag(engine.language)) {
    settings.language = engine.language;
  }
  if (settings.timezone.empty() && book::TimeZone::is_known(engine.timezone)) {
    settings.timezone = engine.timezone;
  }
}

std::optional<Project> open_project(const Options& options, base::SourceStore& sources,
                                    base::Diagnostics& diagnostics) {
  const auto inputs = find_inputs(options, diagnostics);
  if (!inputs) return std::nullopt;
  const fs::path root = read::project_root(common_folder(*inputs).string());

  Project project;
  project.root = root.string();
  project.files = std::make_unique<RecordedFiles>(project.root);
  std::string settings_path;
  for (const fs::path& input : *inputs) {
    if (!is_settings(input)) {
      project.places.push_back(below(root, input));
    } else if (settings_path.empty()) {
      settings_path = below(root, input);
    } else {
      diagnostics.error("two-settings", {},
                        settings_path + " and " + below(root, input) + " are both settings",
                        "a book has one book.yaml: build them one by one");
      return std::nullopt;
    }
  }
  if (project.places.empty()) project.places.emplace_back(base::folder_of(settings_path));
  if (settings_path.empty() && project.files->kind("book.yaml") == base::EntryKind::file) {
    settings_path = "book.yaml";
  }
  auto settings = read_settings(*project.files, settings_path, sources, diagnostics);
  if (!settings) return std::nullopt;
  project.settings = std::move(*settings);
  if (!read_lock(project, sources, diagnostics)) return std::nullopt;
  project.engine = read::read_engine(*project.files, sources);
  const auto settle = [&](content::BookSettings& of_book) {
    of_book.site = project.engine.site;
    using read::EngineKind;
    const EngineKind kind = project.engine.kind;
    of_book.site.notes = kind == EngineKind::obsidian || kind == EngineKind::unknown;
    of_book.lock = project.settings.lock;
    override_settings(options, of_book);
    complete_settings(project.engine, of_book);
    if (content::names_file(options.theme)) of_book.theme.name = file_of_look(root, options.theme);
    if (content::names_file(options.profile)) {
      of_book.profile.name = file_of_look(root, options.profile);
    }
  };
  settle(project.settings);
  for (content::BookSettings& of_book : project.settings.books) settle(of_book);
  return project;
}

std::string folder_for_messages(const std::string& root) {
  std::error_code fault;
  const fs::path here = fs::current_path(fault);
  if (fault) return root;
  const std::string relative = fs::path(root).lexically_relative(here).generic_string();
  if (relative == ".") return {};
  return relative.empty() || relative.size() > root.size() ? root : relative;
}

}  // namespace chaek::cli
