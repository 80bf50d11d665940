#include "read/default_front_matter.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/glob.h"
#include "read/front_matter.h"
#include "read/site_settings.h"

namespace chaek::read {
namespace {

using base::Setting;

constexpr std::uint64_t most_bytes = 64 * 1024;
constexpr int most_folders = 10'000;
constexpr int deepest_folder = 32;

bool is_own(const std::string& key) {
  return key == "title" || key == "date" || key == "permalink" || key == "url" || key == "slug" ||
         key == "_target" || key == "target";
}

DefaultFrontMatter made_of(std::string path, Setting values) {
  std::erase_if(values.members, [](const Setting::Member& member) { return is_own(member.key); });
  while (path.starts_with('/')) path.erase(0, 1);
  return {std::move(path), std::move(values)};
}

void sort_by_length(std::vector<DefaultFrontMatter>& defaults) {
  std::stable_sort(defaults.begin(), defaults.end(),
                   [](const auto& a, const auto& b) { return a.path.size() > b.path.size(); });
}

/// One `cascade`: a map, or a list of maps with the pages that each is for.
void add_cascade(const Setting& cascade, const std::string& folder, const std::string& content,
                 std::vector<DefaultFrontMatter>& out) {
  for (const Setting& item : cascade.items) add_cascade(item, folder, content, out);
  if (cascade.kind != Setting::Kind::map) return;
  const Setting* target = cascade.find("_target");
  if (target == nullptr) target = cascade.find("target");
  std::string path = folder;
  if (target != nullptr) {
    const std::string kind = site_text(*target, {"kind"});
    const bool other = !site_text(*target, {"lang", "environment"}).empty();
    if ((!kind.empty() && kind != "page") || other) return;
    const std::string pattern = site_text(*target, {"path"});
    if (!pattern.empty()) path = content + (pattern.starts_with('/') ? "" : "/") + pattern;
  }
  out.push_back(made_of(std::move(path), cascade));
}

/// Looks for the pages of sections.
class SectionSearch {
 public:
  SectionSearch(const base::Files& files, const std::string& content, base::SourceStore& store)
      : files_(files), content_(content), store_(store) {}

  void folder(const std::string& path, int depth, std::vector<DefaultFrontMatter>& out) {
    if (depth > deepest_folder || ++folders_ > most_folders) return;
    for (const base::FolderEntry& entry : files_.list(path)) {
      const std::string inner = base::join_path(path, entry.name);
      if (entry.kind == base::EntryKind::folder) {
        folder(inner, depth + 1, out);
      } else if (entry.name == "_index.md") {
        page(inner, path, out);
      }
    }
  }

 private:
  void page(const std::string& path, const std::string& folder,
            std::vector<DefaultFrontMatter>& out) {
    base::FileContents contents = files_.read(path, most_bytes);
    auto* text = std::get_if<std::string>(&contents);
    if (text == nullptr || text->find("cascade") == std::string::npos) return;
    const base::SourceFile& source = store_.add(path, std::move(*text));
    base::Diagnostics unused;
    Notes notes(source, unused);
    const FrontMatterReading reading = read_front_matter(path, notes);
    const Setting* cascade = reading.values.find("cascade");
    if (cascade != nullptr) add_cascade(*cascade, folder, content_, out);
  }

  const base::Files& files_;
  const std::string& content_;
  base::SourceStore& store_;
  int folders_ = 0;
};

}  // namespace

bool DefaultFrontMatter::covers(std::string_view post) const {
  if (path.empty()) return true;
  if (path.find_first_of("*?[{") != std::string::npos) return base::glob_matches(path, post);
  if (!post.starts_with(path)) return false;
  return post.size() == path.size() || path.ends_with('/') || post[path.size()] == '/';
}

std::vector<DefaultFrontMatter> jekyll_defaults(const Setting& settings) {
  std::vector<DefaultFrontMatter> defaults;
  const Setting* list = settings.find("defaults");
  if (list == nullptr) return defaults;
  for (const Setting& item : list->items) {
    const Setting* values = item.find("values");
    const std::string type = site_text(item, {"scope.type"});
    if (values == nullptr || values->kind != Setting::Kind::map) continue;
    if (!type.empty() && type != "posts" && type != "drafts") continue;
    defaults.push_back(made_of(site_text(item, {"scope.path"}), *values));
  }
  sort_by_length(defaults);
  return defaults;
}

std::vector<std::string> jekyll_excluded(const Setting& settings) {
  std::vector<std::string> excluded;
  const Setting* list = settings.find("exclude");
  if (list == nullptr) return excluded;
  const std::string source = site_text(settings, {"source"});
  for (const Setting& item : list->items) {
    std::string path = item.scalar;
    while (path.starts_with('/')) path.erase(0, 1);
    while (path.ends_with('/')) path.pop_back();
    if (!path.empty()) excluded.push_back(base::join_path(source, path));
  }
  return excluded;
}

std::vector<DefaultFrontMatter> hugo_cascade(const base::Files& files, const Setting& settings,
                                             const std::string& content, base::SourceStore& store) {
  std::vector<DefaultFrontMatter> defaults;
  SectionSearch(files, content, store).folder(content, 0, defaults);
  if (const Setting* cascade = site_value(settings, "cascade")) {
    add_cascade(*cascade, "", content, defaults);
  }
  sort_by_length(defaults);
  return defaults;
}

}  // namespace chaek::read
