#include "book/post_addresses.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/compose.h"
#include "book/address.h"
#include "book/slug.h"

namespace chaek::book {
namespace {

using Parts = std::vector<std::string_view>;

bool is_digits(std::string_view text, std::size_t size) {
  return text.size() == size &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Parts parts_of(std::string_view path) {
  Parts parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

/// What engines make of a name differs in case, hyphens and marks; here all of that is one.
std::string folded(std::string_view name) {
  std::string out;
  for (char c : heading_slug(base::compose(name))) {
    if (c == '_') c = '-';
    if (c != '-' || (!out.empty() && out.back() != '-')) out += c;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

/// `name` without the suffix of a page or a post, and without the language before it
/// ("index.en.md").
std::string_view without_suffix(std::string_view name) {
  for (const std::string_view suffix :
       {".html", ".htm", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".md"}) {
    if (!name.ends_with(suffix) || name.size() == suffix.size()) continue;
    name.remove_suffix(suffix.size());
    const std::size_t dot = name.rfind('.');
    const bool language = dot != std::string_view::npos && dot > 0 && name.size() - dot == 3 &&
                          std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                                      name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return language ? name.substr(0, dot) : name;
  }
  return name;
}

/// The parts of a post's path or address, its name last: "a/b/index.md" is "a/b".
Parts naming_parts(std::string_view path) {
  Parts parts = parts_of(path);
  if (parts.empty()) return parts;
  parts.back() = without_suffix(parts.back());
  const bool bundle = parts.back() == "index" || parts.back() == "_index";
  if (bundle && parts.size() > 1) parts.pop_back();
  return parts;
}

std::string joined(const Parts& parts, std::size_t begin) {
  std::string key;
  for (std::size_t i = begin; i < parts.size(); ++i) {
    if (i > begin) key += '/';
    // Jekyll's collections: _wiki/a.md is /wiki/a/.
    key += folded(parts[i]);
  }
  return key;
}

/// Folders that hold a site's sources and are no part of its addresses.
bool is_source_folder(std::string_view part) {
  constexpr std::array<std::string_view, 6> folders{"content", "source", "src",
                                                    "docs",    "_posts", "_drafts"};
  return std::find(folders.begin(), folders.end(), part) != folders.end();
}

/// Pages that engines make of many posts.
bool is_listing(std::string_view part) {
  constexpr std::array<std::string_view, 9> listings{
      "tag", "tags", "category", "categories", "authors", "author", "archives", "page", "series"};
  return std::find(listings.begin(), listings.end(), part) != listings.end();
}

/// "20190930" for a name that begins with "2019-09-30-" (or "2019-09-30_…"); else empty. The name
/// loses it.
std::string take_date(std::string_view& name) {
  const bool dated = name.size() >= 10 && is_digits(name.substr(0, 4), 4) &&
                     (name[4] == '-' || name[4] == '_' || name[4] == '.') &&
                     is_digits(name.substr(5, 2), 2) && name[7] == name[4] &&
                     is_digits(name.substr(8, 2), 2);
  if (!dated) return {};
  std::string date(name.substr(0, 4));
  date.append(name.substr(5, 2)).append(name.substr(8, 2));
  if (name.size() > 11) name.remove_prefix(11);
  return date;
}

/// The date in the parts before the last: "2019", "201909" or "20190930"; empty without one.
std::string date_in(const Parts& parts) {
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    std::string_view part = parts[i];
    if (std::string date = take_date(part); !date.empty()) return date;
    if (!is_digits(parts[i], 4) || (parts[i].front() != '1' && parts[i].front() != '2')) continue;
    std::string date(parts[i]);
    for (std::size_t next = i + 1; next < std::min(i + 3, parts.size() - 1); ++next) {
      if (!is_digits(parts[next], 2)) break;
      date += parts[next];
    }
    return date;
  }
  return {};
}

std::string date_text(const content::WrittenDate& date) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d%02d%02d", date.year, date.month, date.day);
  return text.data();
}

/// The day before (`by` = -1) or after; a written day may be another in the engine's time zone.
/// Only inside a month: that is nearly all of them.
std::string next_day(const std::string& date, int by) {
  const int day = (date[6] - '0') * 10 + (date[7] - '0') + by;
  if (day < 1 || day > 31) return {};
  return date.substr(0, 6) + static_cast<char>('0' + day / 10) + static_cast<char>('0' + day % 10);
}

std::string dated_key(const std::string& name, std::string_view date) {
  return name + '\n' + std::string(date);
}

std::string host_of(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return {};
  url.remove_prefix(slashes + 2);
  std::string host;
  for (const char c : url.substr(0, url.find_first_of("/?#"))) {
    host += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return host.starts_with("www.") ? host.substr(4) : host;
}

/// The path, query and fragment of a web address.
std::string_view after_host(std::string_view url) {
  const std::size_t slashes = url.find("//");
  const std::size_t end = url.find_first_of("/?#", slashes + 2);
  return end == std::string_view::npos ? std::string_view() : url.substr(end);
}

/// Whether the pattern gives every address its date. Jekyll's names for its own all do but "none".
bool pattern_has_dates(std::string_view pattern) {
  constexpr std::array<std::string_view, 5> names{"date", "pretty", "ordinal", "weekdate",
                                                  "pretty_ext"};
  return pattern.find(":year") != std::string_view::npos ||
         std::find(names.begin(), names.end(), pattern) != names.end();
}

}  // namespace

PostAddresses::PostAddresses(const content::Site& site)
    : site_(site), host_(host_of(site.url)), has_dates_(pattern_has_dates(site.permalink)) {
  while (site_.url.ends_with('/')) site_.url.pop_back();
  while (site_.base_path.ends_with('/')) site_.base_path.pop_back();
  if (!site_.base_path.empty() && site_.base_path.front() != '/') site_.base_path.insert(0, 1, '/');
}

void PostAddresses::add_name(std::string name, const std::vector<std::string>& dates,
                             std::uint32_t post) {
  name = folded(name);
  if (name.empty()) return;
  const auto put = [post](Names& names, std::string key) {
    const auto [at, added] = names.try_emplace(std::move(key), Named{post, false});
    if (!added && at->second.post != post) at->second.ambiguous = true;
  };
  for (const std::string& date : dates) {
    for (const std::size_t digits : {4, 6, 8}) {
      put(dated_, dated_key(name, std::string_view(date).substr(0, digits)));
    }
  }
  put(named_, std::move(name));
}

void PostAddresses::add(const content::Post& post) {
  const auto number = static_cast<std::uint32_t>(paths_.size());
  paths_.push_back(post.path);
  const Parts parts = naming_parts(post.path);
  if (parts.empty()) return;
  std::string_view name = parts.back();
  std::vector<std::string> dates;
  if (std::string date = take_date(name); !date.empty()) dates.push_back(std::move(date));
  if (std::string date = date_in(parts); date.size() == 8) dates.push_back(std::move(date));
  if (post.front_matter.date) dates.push_back(date_text(*post.front_matter.date));
  for (const std::string& written : post.front_matter.addresses) {
    if (written.find(':') != std::string::npos && scheme_of(written).empty()) continue;
    const std::string_view own =
        written.find("//") == std::string::npos ? written : after_host(written);
    const std::string path = percent_decoded(split_reference(own).path);
    const Parts address = naming_parts(path);
    if (address.empty()) continue;
    exact_.try_emplace(joined(address, 0), number);
    add_name(std::string(address.back()), dates, number);
  }
  std::size_t first = 0;
  exact_.try_emplace(joined(parts, 0), number);
  while (first + 1 < parts.size() && is_source_folder(parts[first])) ++first;
  if (first > 0) exact_.try_emplace(joined(parts, first), number);
  add_name(std::string(parts.back()), dates, number);
  add_name(std::string(name), dates, number);
  add_name(post.front_matter.slug, dates, number);
  if (post.front_matter.title) add_name(*post.front_matter.title, dates, number);
}

std::optional<std::string> PostAddresses::path_of(const Names& names, const std::string& key,
                                                  bool any) const {
  const auto at = names.find(key);
  if (at == names.end() || (at->second.ambiguous && !any)) return std::nullopt;
  return paths_[at->second.post];
}

std::optional<std::string> PostAddresses::dated(const std::string& name, const std::string& date,
                                                bool exactly) const {
  if (auto path = path_of(dated_, dated_key(name, date))) return path;
  if (date.size() != 8 || exactly) return std::nullopt;
  for (const int by : {1, -1}) {
    if (auto path = path_of(dated_, dated_key(name, next_day(date, by)))) return path;
  }
  return std::nullopt;
}

std::optional<std::string> PostAddresses::find(std::string_view address) const {
  const bool absolute = address.starts_with('/');
  const bool names_source =
      address.ends_with(".md") || address.ends_with(".markdown") || address.ends_with(".mdx");
  address = inside_site(address);
  const Parts parts = naming_parts(address);
  if (parts.empty() || parts.back() == "." || parts.back() == "..") return std::nullopt;
  if (const auto at = exact_.find(joined(parts, 0)); at != exact_.end()) return paths_[at->second];
  if (absolute && is_listing(parts.front())) return std::nullopt;
  if (address.find('%') != std::string_view::npos)
    return std::nullopt;  // escaped twice: no address
  std::string_view last = parts.back();
  const bool has_other_suffix = last.size() > 4 && last[last.size() - 4] == '.';
  std::string date = take_date(last);
  if (date.empty()) date = date_in(parts);
  const std::string name = folded(last);
  if (name.empty()) return std::nullopt;
  if (!date.empty()) return dated(name, date, names_source);
  if (absolute && has_dates_ && !names_source) return std::nullopt;
  if (has_other_suffix) return std::nullopt;  // "paper.pdf" is no post
  return path_of(named_, name);
}

std::optional<std::string> PostAddresses::find_note(std::string_view name) const {
  const Parts parts = naming_parts(name);
  if (parts.empty()) return std::nullopt;
  if (const auto at = exact_.find(joined(parts, 0)); at != exact_.end()) return paths_[at->second];
  return path_of(named_, folded(parts.back()), true);
}

std::optional<std::string> PostAddresses::own_path(std::string_view url) const {
  if (host_.empty() || host_of(url) != host_) return std::nullopt;
  std::string_view rest = after_host(url);
  if (!site_.base_path.empty()) {
    if (!rest.starts_with(site_.base_path)) return std::nullopt;
    rest.remove_prefix(site_.base_path.size());
    if (!rest.empty() && rest.find_first_of("/?#") != 0) return std::nullopt;
  }
  return rest.starts_with('/') ? std::string(rest) : "/" + std::string(rest);
}

std::string_view PostAddresses::inside_site(std::string_view path) const {
  const std::string& folder = site_.base_path;
  if (!folder.empty() && path.starts_with(folder + '/')) path.remove_prefix(folder.size());
  return path;
}

std::string PostAddresses::of_collection(std::string_view path) const {
  for (const content::Collection& collection : site_.collections) {
    if (!path.starts_with(collection.folder + '/')) continue;
    const std::string_view inside = path.substr(collection.folder.size() + 1);
    const std::string_view stem = inside.substr(0, inside.rfind('.'));
    const std::string_view name = stem.substr(stem.rfind('/') + 1);  // npos + 1 is 0
    const std::string_view folder = collection.folder;
    const std::string_view own = folder.substr(folder.rfind('/') + 2);  // without its '_'
    std::string made = collection.permalink;
    for (const auto& [mark, value] : {std::pair<std::string_view, std::string_view>{":path", stem},
                                      {":collection", own},
                                      {":name", name},
                                      {":title", name},
                                      {":slug", name},
                                      {":output_ext", ".html"}}) {
      const std::size_t at = made.find(mark);
      if (at != std::string::npos) made.replace(at, mark.size(), value);
    }
    return made.starts_with('/') ? made : '/' + made;
  }
  return {};
}

std::string PostAddresses::whole_address(std::string_view path) const {
  if (site_.url.empty()) return {};
  const bool has_base = path.starts_with(site_.base_path + '/');
  return site_.url + (has_base ? "" : site_.base_path) + std::string(path);
}

}  // namespace chaek::book
