#include "read/template_includes.h"

#include <variant>

#include "base/glob.h"
#include "base/utf8.h"
#include "read/site_settings.h"

namespace chaek::read {
namespace {

constexpr std::uint64_t most_bytes = 1024 * 1024;

/// Markup's indentation would make code of it in Markdown, and a blank line would end it.
std::string without_indentation(std::string_view markup) {
  std::string out;
  while (!markup.empty()) {
    const std::size_t end = std::min(markup.find('\n'), markup.size());
    std::string_view line = markup.substr(0, end);
    markup.remove_prefix(std::min(end + 1, markup.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (line.empty()) continue;
    out.append(line).append("\n");
  }
  return out;
}

}  // namespace

const TemplateIncludes::File& TemplateIncludes::read(const std::string& folder,
                                                     std::string_view name) {
  const auto path = base::normal_path(base::join_path(folder, name));
  const std::string key = path.value_or("");
  const auto [at, added] = read_.try_emplace(key);
  File& file = at->second;
  if (!added || key.empty() || files_ == nullptr) return file;
  base::FileContents contents = files_->read(key, most_bytes);
  auto* text = std::get_if<std::string>(&contents);
  if (text == nullptr || base::find_invalid_utf8(*text)) return file;
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  const bool markup = key.ends_with(".html") && text->find("<pre") == std::string::npos;
  file = {key, markup ? without_indentation(*text) : std::move(*text)};
  while (file.text.ends_with('\n') || file.text.ends_with('\r')) file.text.pop_back();
  return file;
}

const TemplateIncludes::File& TemplateIncludes::included(std::string_view name) {
  std::string source;
  std::string folder = "_includes";
  if (engine_ != nullptr) {
    source = site_text(engine_->settings, {"source"});
    const std::string own = site_text(engine_->settings, {"includes_dir"});
    if (!own.empty()) folder = own;
    if (engine_->kind == EngineKind::bridgetown) source = "src";
  }
  return read(base::join_path(source, folder), name);
}

const TemplateIncludes::File& TemplateIncludes::beside(std::string_view name) {
  return read(std::string(base::folder_of(post_)), name);
}

std::vector<std::string> TemplateIncludes::files_beside(std::string_view pattern) const {
  std::vector<std::string> found;
  const std::string beside(base::folder_of(post_));
  const auto folder = base::normal_path(base::join_path(beside, base::folder_of(pattern)));
  const auto whole = base::normal_path(base::join_path(beside, pattern));
  if (!folder || !whole || files_ == nullptr) return found;
  for (const base::FolderEntry& entry : files_->list(*folder)) {
    const std::string path = base::join_path(*folder, entry.name);
    if (entry.kind != base::EntryKind::file || !base::glob_matches("./" + *whole, path)) continue;
    found.push_back(base::join_path(base::folder_of(pattern), entry.name));
  }
  return found;
}

const TemplateIncludes::File& TemplateIncludes::code(std::string_view name) {
  std::string folder = "downloads/code";
  if (engine_ != nullptr) {
    const std::string own = site_text(engine_->settings, {"code_dir"});
    if (!own.empty()) folder = own;
  }
  return read(base::join_path("source", folder), name);
}

}  // namespace chaek::read
