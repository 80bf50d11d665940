#include "read/front_matter_lines.h"

#include <algorithm>
#include <string_view>

#include "base/trimmed.h"

namespace chaek::read {
namespace {

using base::Setting;

bool is_key(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  for (const char c : text) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!word && c != '_' && c != '-' && c != '.') return false;
  }
  return true;
}

/// A scalar without the quotes around it, if they are around all of it.
Setting scalar(std::string_view text, base::Span line) {
  Setting made;
  made.kind = text.empty() ? Setting::Kind::null : Setting::Kind::scalar;
  made.span = line;
  const char quote = text.empty() ? '\0' : text.front();
  made.quoted = text.size() >= 2 && (quote == '"' || quote == '\'') && text.back() == quote &&
                text.substr(1, text.size() - 2).find(quote) == std::string_view::npos;
  made.scalar = made.quoted ? text.substr(1, text.size() - 2) : text;
  return made;
}

/// Without the spaces of other alphabets that no parser takes for one, as text copied from a page
/// has them.
std::string_view without_wide_spaces(std::string_view text) {
  for (const std::string_view space : {"\u00A0", "\u3000"}) {
    while (text.starts_with(space)) text.remove_prefix(space.size());
    while (text.ends_with(space)) text.remove_suffix(space.size());
  }
  return text;
}

Setting value_of(std::string_view text, base::Span line) {
  text = without_wide_spaces(text);
  if (!text.starts_with('[') || !text.ends_with(']')) return scalar(text, line);
  Setting list;
  list.kind = Setting::Kind::list;
  list.span = line;
  text = text.substr(1, text.size() - 2);
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    // Lists in lists are flattened: their brackets are no text.
    const std::string_view item = base::trimmed(text.substr(begin, end - begin), " \t[]");
    if (!item.empty()) list.items.push_back(scalar(item, line));
    begin = end + 1;
  }
  return list;
}

void read_line(std::string_view line, char sign, base::Span span, Setting& map) {
  const std::string_view content = base::trimmed(line);
  if (content.starts_with('-') && !map.members.empty()) {
    Setting& value = map.members.back().value;
    if (value.kind == Setting::Kind::null) value.kind = Setting::Kind::list;
    if (value.kind != Setting::Kind::list) return;
    value.items.push_back(scalar(base::trimmed(content.substr(1)), span));
    return;
  }
  const std::size_t colon = line.find(sign);
  if (colon == std::string_view::npos || line.front() == ' ') return;
  const std::string_view key = base::trimmed(line.substr(0, colon));
  if (!is_key(key)) return;
  if (map.find(key) != nullptr) return;
  const base::Span key_span{span.source, span.begin,
                            span.begin + static_cast<std::uint32_t>(colon)};
  map.members.push_back(
      {std::string(key), key_span, value_of(base::trimmed(line.substr(colon + 1)), span)});
}

}  // namespace

Setting read_front_matter_lines(base::Span yaml, char sign) {
  constexpr std::size_t most_keys = 1000;
  Setting map;
  map.kind = Setting::Kind::map;
  map.span = yaml;
  const std::string_view text = yaml.source->text();
  for (std::uint32_t begin = yaml.begin; begin < yaml.end && map.members.size() < most_keys;) {
    const auto found = std::min<std::size_t>(text.find('\n', begin), yaml.end);
    auto end = static_cast<std::uint32_t>(found);
    const std::uint32_t next = end + 1;
    if (end > begin && text[end - 1] == '\r') --end;
    read_line(text.substr(begin, end - begin), sign, {yaml.source, begin, end}, map);
    begin = next;
  }
  return map;
}

}  // namespace chaek::read
