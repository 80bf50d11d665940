#include "cli/depfile.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>

#include "base/atomic_file.h"
#include "text/font_files.h"

namespace chaek::cli {
namespace {

namespace fs = std::filesystem;

/// `name` as makefiles have it; `%` makes a pattern of a target, but not of a prerequisite.
void append_name(std::string& out, std::string_view name, bool is_target) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c == '$') out += '$';
    if (c == ' ' || c == '\t') {
      // A space is escaped by a backslash, and backslashes before it by themselves.
      for (std::size_t k = i; k > 0 && name[k - 1] == '\\'; --k) out += '\\';
    }
    if (c == ' ' || c == '\t' || c == '#' || c == ':' || (c == '%' && is_target)) out += '\\';
    out += c;
  }
}

/// A line's end can't be escaped.
bool can_be_named(const std::string& name) {
  return name.find_first_of("\n\r") == std::string::npos;
}

/// The font files in the project's own folder of fonts, relative to its root.
std::vector<std::string> own_fonts(const std::string& root) {
  std::vector<std::string> paths;
  std::error_code fault;
  fs::recursive_directory_iterator entry(fs::path(root) / "fonts", fault);
  for (; !fault && entry != fs::recursive_directory_iterator(); entry.increment(fault)) {
    std::string path = entry->path().lexically_relative(root).generic_string();
    if (text::is_font_file(path)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> inputs_of(const Project& project) {
  std::vector<std::string> inputs = project.files->read_paths();
  for (std::string& path : own_fonts(project.root)) inputs.push_back(std::move(path));
  const std::string folder = folder_for_messages(project.root);
  for (std::string& path : inputs) path = base::join_path(folder, path);
  // Files outside of the project that the command line names are read on a way of their own.
  for (const std::string& name : {project.settings.theme.name, project.settings.profile.name}) {
    if (name.starts_with('/')) inputs.push_back(name);
  }
  return inputs;
}

}  // namespace

std::string dependency_rule(const std::vector<std::string>& targets,
                            const std::vector<std::string>& inputs) {
  std::string out;
  for (const std::string& target : targets) {
    if (!out.empty()) out += ' ';
    append_name(out, target, true);
  }
  out += ':';
  for (const std::string& input : inputs) {
    if (!can_be_named(input)) continue;
    out += " \\\n  ";
    append_name(out, input, false);
  }
  out += '\n';
  for (const std::string& input : inputs) {
    // Make would want a % escaped here and Ninja would not have it so.
    if (!can_be_named(input) || input.find('%') != std::string::npos) continue;
    append_name(out, input, false);
    out += ":\n";
  }
  return out;
}

std::string dependencies_of(const std::vector<std::string>& targets, const Project& project) {
  return dependency_rule(targets, inputs_of(project));
}

std::string dependency_listing(const Project& project) {
  std::map<std::string, std::string_view> lines;  // by path
  for (const auto& [path, there] : project.files->asked_paths()) {
    if (!path.empty()) lines[path] = there ? "there" : "missing";
  }
  for (const std::string& path : project.files->read_paths()) lines[path] = "read";
  for (const std::string& path : own_fonts(project.root)) lines[path] = "read";
  std::string out;
  for (const auto& [path, word] : lines) {
    out.append(word) += ' ';
    for (const char c : path) {
      if (c == '\n') out += "\\n";
      if (c != '\n') out += c;
    }
    out += '\n';
  }
  return out;
}

void write_listing(const std::string& path, const Project& project,
                   base::Diagnostics& diagnostics) {
  std::string fault;
  const auto file = base::AtomicFile::create(path, fault);
  if (file != nullptr && file->write(dependency_listing(project)) &&
      file->commit(base::AtomicFile::Replace::if_changed)) {
    return;
  }
  diagnostics.error("write-failed", {}, file == nullptr ? fault : file->fault(),
                    "choose another place for --listing");
}

void write_depfile(const std::string& path, const Project& project,
                   const std::vector<Output>& outputs, base::Diagnostics& diagnostics) {
  std::vector<std::string> targets;
  for (const Output& output : outputs) {
    if (output.written) targets.push_back(output.path);
  }
  std::string fault;
  const auto file = base::AtomicFile::create(path, fault);
  if (file != nullptr && file->write(dependencies_of(targets, project)) && file->commit()) {
    return;
  }
  diagnostics.error("write-failed", {}, file == nullptr ? fault : file->fault(),
                    "choose another place for --depfile");
}

}  // namespace chaek::cli
