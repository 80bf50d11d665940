#include "read/site_settings.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "read/front_matter_lines.h"
#include "read/toml.h"

namespace chaek::read {
namespace {

using base::Setting;

constexpr std::uint64_t most_bytes = 1024 * 1024;
constexpr base::SettingLimits limits{.bytes = most_bytes, .depth = 64, .keys = 5000};

/// "title: `글`, // …" of a program: the text in quotes.
std::optional<std::string_view> quoted_value(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const char quote = text.front();
  if (quote != '"' && quote != '\'' && quote != '`') return std::nullopt;
  const std::size_t end = text.find(quote, 1);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(1, end - 1);
}

/// Of equal keys the first counts, which in a configuration is the site's, not a plugin's.
Setting read_program(const base::SourceFile& source) {
  Setting map;
  map.kind = Setting::Kind::map;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    std::string_view line = base::trimmed(source.line(number));
    const std::size_t brace = line.find("{ ");  // author: { name: `…`
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with("//")) continue;
    std::string_view key = base::trimmed(line.substr(0, colon));
    std::string_view rest = line.substr(colon + 1);
    if (brace != std::string_view::npos && brace > colon) rest = rest.substr(rest.find(':') + 1);
    const auto value = quoted_value(base::trimmed(rest));
    if (!value || map.members.size() >= limits.keys || map.find(key) != nullptr) continue;
    Setting text;
    text.kind = Setting::Kind::scalar;
    text.scalar = *value;
    const std::uint32_t begin = source.line_start(number);
    text.span = {&source, begin, begin + static_cast<std::uint32_t>(source.line(number).size())};
    map.members.push_back({std::string(key), text.span, std::move(text)});
  }
  return map;
}

std::optional<Setting> parse(const base::SourceFile& source) {
  const std::string_view name = source.name();
  const base::Span all{&source, 0, static_cast<std::uint32_t>(source.text().size())};
  base::Diagnostics unused;
  if (name.ends_with(".toml")) return parse_toml(all, limits, "", unused);
  return base::parse_settings(all, base::DuplicateKeys::warn, limits, "", unused);
}

}  // namespace

Setting read_site_settings(const base::Files& files, const std::string& path,
                           base::SourceStore& store) {
  base::FileContents contents = files.read(path, most_bytes);
  auto* text = std::get_if<std::string>(&contents);
  if (text == nullptr) return {};
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  const base::SourceFile& source = store.add(path, std::move(*text));
  if (path.ends_with("js") || path.ends_with(".ts")) return read_program(source);
  auto parsed = parse(source);
  if (parsed && parsed->kind == Setting::Kind::map) return std::move(*parsed);
  const base::Span all{&source, 0, static_cast<std::uint32_t>(source.text().size())};
  return read_front_matter_lines(all, path.ends_with(".toml") ? '=' : ':');
}

const Setting* site_value(const Setting& settings, std::string_view way) {
  const Setting* at = &settings;
  while (at != nullptr && !way.empty()) {
    const std::size_t end = std::min(way.find('.'), way.size());
    const std::string_view key = way.substr(0, end);
    const Setting* inner = at->find(key);
    for (const Setting::Member& member : at->members) {
      if (inner == nullptr && base::same_letters(member.key, key)) inner = &member.value;
    }
    at = inner;
    way = way.substr(std::min(end + 1, way.size()));
  }
  return at;
}

std::string site_text(const Setting& settings, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const Setting* value = site_value(settings, key);
    if (value == nullptr || value->kind != Setting::Kind::scalar) continue;
    if (const std::string_view text = base::trimmed(value->scalar); !text.empty()) {
      return std::string(text);
    }
  }
  return {};
}

}  // namespace chaek::read
