#include "base/setting.h"

#include <algorithm>
#include <charconv>

#include "base/nearest.h"

namespace chaek::base {
namespace {

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

template <class N>
std::optional<N> parse_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  // std::from_chars also knows "inf" and "nan", which are no lengths.
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  if (text.size() <= first) return std::nullopt;
  const char c = text[first];
  if ((c < '0' || c > '9') && c != '.') return std::nullopt;
  N value{};
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return value;
}

bool is_plain(const Setting& setting) {
  return setting.kind == Setting::Kind::scalar && !setting.quoted;
}

}  // namespace

const Setting* Setting::find(std::string_view key) const {
  const auto at =
      std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  return at == members.end() ? nullptr : &at->value;
}

std::optional<bool> as_flag(const Setting& setting) {
  if (!is_plain(setting)) return std::nullopt;
  for (const std::string_view word :
       {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
    if (setting.scalar == word) return true;
  for (const std::string_view word :
       {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})
    if (setting.scalar == word) return false;
  return std::nullopt;
}

std::optional<std::int64_t> as_integer(const Setting& setting) {
  return is_plain(setting) ? parse_number<std::int64_t>(setting.scalar) : std::nullopt;
}

std::optional<double> as_number(const Setting& setting) {
  return is_plain(setting) ? parse_number<double>(setting.scalar) : std::nullopt;
}

SettingReader::SettingReader(const Setting& map, std::string where, Diagnostics& diagnostics)
    : map_(map), where_(std::move(where)), diagnostics_(diagnostics) {
  if (map.kind == Setting::Kind::map || map.kind == Setting::Kind::null) return;
  diagnostics_.error("bad-value", map.span, where_ + " must hold keys and values",
                     "write each on a line of its own, as \"key: value\"");
}

const Setting* SettingReader::known(std::string_view key) {
  known_.emplace_back(key);
  const Setting* const value = map_.find(key);
  return value == nullptr || value->kind == Setting::Kind::null ? nullptr : value;
}

std::optional<std::string> SettingReader::text(std::string_view key) {
  const Setting* const value = known(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind == Setting::Kind::scalar) return value->scalar;
  refuse(*value, key, "a text");
  return std::nullopt;
}

std::optional<bool> SettingReader::flag(std::string_view key) {
  const Setting* const value = known(key);
  if (value == nullptr) return std::nullopt;
  const auto flag = as_flag(*value);
  if (!flag) refuse(*value, key, "true or false");
  return flag;
}

std::optional<std::int64_t> SettingReader::integer(std::string_view key, std::int64_t least,
                                                   std::int64_t most) {
  const Setting* const value = known(key);
  if (value == nullptr) return std::nullopt;
  const auto number = as_integer(*value);
  if (number && *number >= least && *number <= most) return number;
  refuse(*value, key,
         "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

std::optional<double> SettingReader::number(std::string_view key, double least, double most) {
  const Setting* const value = known(key);
  if (value == nullptr) return std::nullopt;
  const auto number = as_number(*value);
  if (number && *number >= least && *number <= most) return number;
  const auto print = [](double d) {
    char digits[32];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), d);
    return std::string(std::begin(digits), result.ptr);
  };
  refuse(*value, key, "a number from " + print(least) + " to " + print(most));
  return std::nullopt;
}

std::vector<std::string> SettingReader::texts(std::string_view key) {
  const Setting* const value = known(key);
  if (value == nullptr) return {};
  if (value->kind == Setting::Kind::scalar) return {value->scalar};
  std::vector<std::string> texts;
  for (const Setting& item : value->items) {
    if (item.kind == Setting::Kind::scalar) {
      texts.push_back(item.scalar);
    } else {
      refuse(item, key, "a list of texts");
    }
  }
  if (value->kind == Setting::Kind::map) refuse(*value, key, "a list of texts");
  return texts;
}

std::optional<std::size_t> SettingReader::word(std::string_view key,
                                               const std::vector<std::string_view>& words) {
  const Setting* const value = known(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind == Setting::Kind::scalar) {
    const auto at = std::find(words.begin(), words.end(), value->scalar);
    if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  }
  std::string expected = words.size() > 1 ? "one of " : "";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) expected += ", ";
    expected += words[i];
  }
  refuse(*value, key, expected);
  return std::nullopt;
}

const Setting* SettingReader::any(std::string_view key) {
  return known(key);
}

void SettingReader::refuse(const Setting& setting, std::string_view key,
                           std::string_view expected) {
  std::string message = quoted(key) + " in " + where_ + " must be " + std::string(expected);
  if (setting.kind == Setting::Kind::scalar) message += ", not " + quoted(setting.scalar);
  diagnostics_.error("bad-value", setting.span, std::move(message));
}

void SettingReader::finish() {
  const std::vector<std::string_view> names(known_.begin(), known_.end());
  for (const Setting::Member& member : map_.members) {
    if (std::find(names.begin(), names.end(), member.key) != names.end()) continue;
    const std::string_view near = nearest(member.key, names);
    std::string hint;
    if (!near.empty()) hint = "did you mean " + quoted(near) + "?";
    diagnostics_.error("unknown-key", member.key_span, where_ + " has no key " + quoted(member.key),
                       std::move(hint));
  }
}

}  // namespace chaek::base
