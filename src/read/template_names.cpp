#include "read/template_names.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "read/site_settings.h"

namespace chaek::read {
namespace {

std::string date_text(const content::WrittenDate& date) {
  std::array<char, 80> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d:%02d", date.year, date.month,
                date.day, date.hour, date.minute, date.second);
  return text.data();
}

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What engines add to what a page says of itself.
constexpr std::array<std::string_view, 9> kMadeOfPage{
    "content", "excerpt", "next", "previous", "id", "dir", "collection", "relative_path", "url"};

}  // namespace

std::optional<LiquidValue> value_of(const base::Setting& setting) {
  using Kind = base::Setting::Kind;
  if (setting.kind == Kind::null) return LiquidValue{};
  if (setting.kind == Kind::map) return std::nullopt;
  if (setting.kind == Kind::list) {
    std::vector<std::string> list;
    for (const base::Setting& item : setting.items) {
      if (item.kind != Kind::scalar) return std::nullopt;
      list.push_back(item.scalar);
    }
    return list;
  }
  if (!setting.quoted) {
    if (const auto flag = base::as_flag(setting)) return *flag;
    const bool plain = !setting.scalar.starts_with('0') || setting.scalar == "0";
    if (const auto number = base::as_number(setting); number && plain) return *number;
  }
  return setting.scalar;
}

std::optional<LiquidValue> TemplateNames::of_page(std::string_view key) const {
  if (key == "url" || key == "path") return "/" + std::string(facts_.path);
  if (is_among(key, kMadeOfPage)) return std::nullopt;
  const content::FrontMatter* understood = facts_.understood;
  if (understood != nullptr) {
    if (key == "date" && understood->date) return date_text(*understood->date);
    if (key == "title" && understood->title) return *understood->title;
    if (key == "tags") return understood->tags;
    if (key == "categories") return understood->categories;
  }
  const base::Setting* value = facts_.page == nullptr ? nullptr : site_value(*facts_.page, key);
  return value == nullptr ? LiquidValue{} : value_of(*value);
}

/// Addresses of the site are paths from its root: its host and folder are nothing.
std::optional<LiquidValue> TemplateNames::of_site(std::string_view key) const {
  if (key == "baseurl" || key == "url" || key == "base_path" || key == "root") return "";
  if (facts_.engine == nullptr) return std::nullopt;
  const base::Setting* value = site_value(facts_.engine->settings, key);
  return value == nullptr ? std::nullopt : value_of(*value);
}

std::optional<LiquidValue> TemplateNames::find(std::string_view name) const {
  if (const auto at = assigned_.find(name); at != assigned_.end()) return at->second;
  const std::size_t dot = std::min(name.find('.'), name.size());
  const std::string_view object = name.substr(0, dot);
  const std::string_view key = name.substr(std::min(dot + 1, name.size()));
  if (key.empty()) return std::nullopt;
  if (object == "page") return of_page(key);
  if (object == "site" || object == "config") return of_site(key);
  if (object == "include" && !includes_.empty()) {
    const auto at = includes_.back().find(std::string(key));
    return at == includes_.back().end() ? LiquidValue{} : at->second;
  }
  if (name == "jekyll.environment") return "production";
  return std::nullopt;
}

}  // namespace chaek::read
