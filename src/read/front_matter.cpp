#include "read/front_matter.h"

#include <optional>
#include <string>
#include <utility>

#include "base/setting.h"
#include "read/front_matter_keys.h"
#include "read/front_matter_lines.h"
#include "read/front_matter_place.h"
#include "read/math_wish.h"
#include "read/notion_page.h"
#include "read/toml.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::Span;

/// The front matter as a map. Nothing when it is prose between two rules.
std::optional<Setting> parse(const FrontMatterPlace& place, Notes& notes) {
  const bool toml = place.form == FrontMatterForm::toml;
  const std::uint64_t most = notes.limits().front_matter;
  const base::SettingLimits limits{.bytes = static_cast<std::uint32_t>(most)};
  base::Diagnostics found;
  auto parsed = toml ? parse_toml(place.text, limits, "front-matter", found)
                     : base::parse_settings(place.text, base::DuplicateKeys::warn, limits,
                                            "front-matter", found);
  const bool usable =
      parsed && (parsed->kind == Setting::Kind::map || parsed->kind == Setting::Kind::null);
  if (usable) {
    notes.diagnostics().append(std::move(found));
    return parsed;
  }
  if (place.form == FrontMatterForm::json) return std::nullopt;
  Setting map = read_front_matter_lines(place.text, toml ? '=' : ':');
  if (map.members.empty()) return std::nullopt;
  Span at = place.text;
  std::string reason = "it is no map of keys to values";
  for (const base::Diagnostic& item : found.items()) {
    if (item.severity != base::Severity::error) continue;
    at = item.span;
    reason = item.message;
  }
  std::string hint = toml ? "its keys were read line by line; put texts in quotes, each key once"
                          : "its keys were read line by line; put a text that has \": \" or begins "
                            "with a special character in quotes";
  if (place.text.end - place.text.begin > most) hint = base::raised_by("front-matter");
  notes.diagnostics().warning(
      "front-matter", at,
      "the front matter is not valid " + std::string(toml ? "TOML: " : "YAML: ") + reason,
      std::move(hint));
  return map;
}

/// Keys that the engine's settings give to posts that do not have them.
void add_defaults(std::string_view path, const Engine* engine, Setting& map) {
  if (engine == nullptr) return;
  for (const DefaultFrontMatter& defaults : engine->defaults) {
    if (!defaults.covers(path)) continue;
    for (const Setting::Member& member : defaults.values.members) {
      if (map.find(member.key) == nullptr) map.members.push_back(member);
    }
  }
}

}  // namespace

FrontMatterReading read_front_matter(std::string_view path, Notes& notes, const Engine* engine) {
  FrontMatterReading reading;
  Setting map;
  if (const auto place = find_front_matter(notes.source())) {
    if (auto parsed = parse(*place, notes)) {
      map = std::move(*parsed);
      reading.body_begin = place->body_begin;
    }
  } else if (auto head = read_notion_head(path, notes.source())) {
    map = std::move(head->values);
    reading.body_begin = head->body_begin;
  }
  add_defaults(path, engine, map);
  reading.math = asks_for_math(map);
  reading.front_matter = front_matter_of(map, path, notes);
  reading.values = std::move(map);
  return reading;
}

}  // namespace chaek::read
