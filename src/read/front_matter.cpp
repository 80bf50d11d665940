#include "read/front_matter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/setting.h"
#include "read/front_matter_keys.h"
#include "read/front_matter_lines.h"
#include "read/math_wish.h"

namespace chaek::read {
namespace {

using base::Setting;
using base::Span;

bool is_marker(std::string_view line, std::string_view marker) {
  if (!line.starts_with(marker)) return false;
  return line.find_first_not_of(" \t\r", marker.size()) == std::string_view::npos;
}

/// Where the YAML lies and where the body begins.
struct Fences {
  Span yaml;
  std::uint32_t body_begin = 0;
};

std::optional<Fences> find_fences(const base::SourceFile& source) {
  std::uint32_t line = 1;
  while (line <= source.line_count() &&
         source.line(line).find_first_not_of(" \t\r") == std::string_view::npos) {
    ++line;
  }
  if (line > source.line_count() || !is_marker(source.line(line), "---")) return std::nullopt;
  const std::uint32_t first = line + 1;
  for (line = first; line <= source.line_count(); ++line) {
    if (!is_marker(source.line(line), "---") && !is_marker(source.line(line), "...")) continue;
    return Fences{{&source, source.line_start(first), source.line_start(line)},
                  source.line_start(line + 1)};
  }
  return std::nullopt;
}

/// The YAML as a map. Nothing when it is prose between two rules.
std::optional<Setting> parse(Span yaml, Notes& notes) {
  base::Diagnostics found;
  auto parsed = base::parse_settings(yaml, base::DuplicateKeys::warn, {}, "front-matter", found);
  const bool usable =
      parsed && (parsed->kind == Setting::Kind::map || parsed->kind == Setting::Kind::null);
  if (usable) {
    notes.diagnostics().append(std::move(found));
    return parsed;
  }
  Setting map = read_front_matter_lines(yaml);
  if (map.members.empty()) return std::nullopt;
  Span at = yaml;
  std::string reason = "it is no map of keys to values";
  for (const base::Diagnostic& item : found.items()) {
    if (item.severity != base::Severity::error) continue;
    at = item.span;
    reason = item.message;
  }
  notes.diagnostics().warning("front-matter", at, "the front matter is not valid YAML: " + reason,
                              "its keys were read line by line; put a text that has \": \" or "
                              "begins with a special character in quotes");
  return map;
}

}  // namespace

FrontMatterReading read_front_matter(std::string_view path, Notes& notes) {
  FrontMatterReading reading;
  const auto fences = find_fences(notes.source());
  std::optional<Setting> map;
  if (fences) {
    map = parse(fences->yaml, notes);
    if (map) reading.body_begin = fences->body_begin;
  }
  reading.math = map && asks_for_math(*map);
  reading.front_matter = front_matter_of(map ? *map : Setting{}, path, notes);
  return reading;
}

}  // namespace chaek::read
