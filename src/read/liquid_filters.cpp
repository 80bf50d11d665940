#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <string>

#include "base/utf8.h"
#include "read/liquid_value.h"
#include "read/template_call.h"

namespace chaek::read {
namespace {

using Values = std::vector<LiquidValue>;
using Made = std::optional<LiquidValue>;

constexpr std::string_view blanks = " \t\r\n";

std::string argument(const Values& arguments, std::size_t index) {
  return index < arguments.size() ? shown(arguments[index]) : std::string();
}

std::string cased(std::string text, char first, char last, int shift) {
  for (char& c : text) {
    if (c >= first && c <= last) c = static_cast<char>(c + shift);
  }
  return text;
}

std::string stripped(std::string_view text, bool left, bool right) {
  if (left) text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  if (right) text = text.substr(0, text.find_last_not_of(blanks) + 1);  // npos + 1 is 0
  return std::string(text);
}

/// Nothing when the result would be longer than texts may be.
std::optional<std::string> replaced(const std::string& text, const std::string& from,
                                    const std::string& to, bool all) {
  if (from.empty()) return text;
  std::string out;
  std::size_t taken = 0;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, taken)) {
    out.append(text, taken, at - taken).append(to);
    taken = at + from.size();
    if (out.size() > most_liquid_bytes) return std::nullopt;
    if (!all) break;
  }
  return out.append(text, taken);
}

std::string url_encoded(std::string_view text, std::string_view kept) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kept.find(c) != std::string_view::npos;
    char escaped[4];
    std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(c) & 0xFF);
    if (plain) {
      out += c;
    } else {
      out += escaped;
    }
  }
  return out;
}

/// A path from the site's root; what has a scheme stays.
std::string site_path(const std::string& address) {
  if (address.find("//") != std::string::npos || address.starts_with('/')) return address;
  return "/" + address;
}

int digits(std::string_view text, std::size_t at, std::size_t size) {
  int value = -1;
  if (at + size > text.size()) return value;
  const auto [end, fault] = std::from_chars(text.data() + at, text.data() + at + size, value);
  return fault == std::errc{} && end == text.data() + at + size ? value : -1;
}

/// "2024-03-01 09:30:00 …" in another form; nothing when it is no date.
Made dated(const std::string& date, const std::string& form) {
  std::tm time{};
  time.tm_year = digits(date, 0, 4) - 1900;
  time.tm_mon = digits(date, 5, 2) - 1;
  time.tm_mday = digits(date, 8, 2);
  const bool plausible = time.tm_year > 0 && time.tm_mon >= 0 && time.tm_mon < 12 &&
                         time.tm_mday > 0 && time.tm_mday < 32;
  if (!plausible || form.size() > 100) return std::nullopt;
  time.tm_hour = std::clamp(digits(date, 11, 2), 0, 23);
  time.tm_min = std::clamp(digits(date, 14, 2), 0, 59);
  time.tm_sec = std::clamp(digits(date, 17, 2), 0, 59);
  std::tm counted = time;
  counted.tm_hour = 12;
  timegm(&counted);  // the days of the week and of the year
  time.tm_wday = counted.tm_wday;
  time.tm_yday = counted.tm_yday;
  std::array<char, 2048> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), form.c_str(), &time);
  return std::string(text.data(), size);
}

Made address_filter(std::string_view name, const std::string& text) {
  if (name == "absolute_url" || name == "relative_url") return site_path(text);
  if (name == "url_encode" || name == "cgi_escape") return url_encoded(text, "-_.~");
  if (name == "uri_escape") return url_encoded(text, "-_.~/:?#[]@!$&'()*+,;=%");
  return std::nullopt;
}

Made text_filter(std::string_view name, const std::string& text, const Values& arguments) {
  const std::string first = argument(arguments, 0);
  if (name == "append") return text + first;
  if (name == "prepend") return first + text;
  if (name == "upcase") return cased(text, 'a', 'z', 'A' - 'a');
  if (name == "downcase") return cased(text, 'A', 'Z', 'a' - 'A');
  if (name == "capitalize") {
    return cased(text.substr(0, 1), 'a', 'z', 'A' - 'a') +
           text.substr(std::min<std::size_t>(1, text.size()));
  }
  if (name == "strip") return stripped(text, true, true);
  if (name == "lstrip") return stripped(text, true, false);
  if (name == "rstrip") return stripped(text, false, true);
  if (name == "escape" || name == "xml_escape" || name == "escape_once") return as_markup(text);
  // Markdown reads what stands apart, also in HTML: `<div>{{ notice | markdownify }}</div>`.
  if (name == "markdownify" && text.find('\n') != std::string::npos) return "\n\n" + text + "\n\n";
  if (name == "markdownify" || name == "normalize_whitespace") return text;
  if (name == "strip_newlines") return replaced(text, "\n", "", true);
  if (name == "newline_to_br") return replaced(text, "\n", "<br>\n", true);
  if (name == "replace") return replaced(text, first, argument(arguments, 1), true);
  if (name == "replace_first") return replaced(text, first, argument(arguments, 1), false);
  if (name == "remove") return replaced(text, first, "", true);
  if (name == "remove_first") return replaced(text, first, "", false);
  return address_filter(name, text);
}

Made date_filter(std::string_view name, const std::string& text, const Values& arguments) {
  if (name == "date") return dated(text, argument(arguments, 0));
  if (name == "date_to_string") return dated(text, "%d %b %Y");
  if (name == "date_to_long_string") return dated(text, "%d %B %Y");
  if (name == "date_to_xmlschema") return dated(text, "%Y-%m-%dT%H:%M:%S");
  return std::nullopt;
}

std::vector<std::string> split(const std::string& text, const std::string& between) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  if (between.empty()) return {text};
  for (std::size_t at = text.find(between); at != std::string::npos;
       at = text.find(between, begin)) {
    parts.push_back(text.substr(begin, at - begin));
    begin = at + between.size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

Made list_filter(std::string_view name, const LiquidValue& value, const Values& arguments) {
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  if (name == "split") return split(shown(value), argument(arguments, 0));
  if (name == "size") {
    const std::string text = shown(value);
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return static_cast<double>(list != nullptr ? list->size() : count);
  }
  if (list == nullptr) return std::nullopt;
  if (name == "first") return list->empty() ? LiquidValue{} : LiquidValue(list->front());
  if (name == "last") return list->empty() ? LiquidValue{} : LiquidValue(list->back());
  if (name == "join") {
    const std::string between = arguments.empty() ? " " : argument(arguments, 0);
    std::string out;
    for (std::size_t i = 0; i < list->size() && out.size() <= most_liquid_bytes; ++i) {
      if (i > 0) out += between;
      out += (*list)[i];
    }
    return out;
  }
  return std::nullopt;
}

Made number_filter(std::string_view name, const LiquidValue& value, const Values& arguments) {
  const auto* left = std::get_if<double>(&value);
  const auto* right = arguments.empty() ? nullptr : std::get_if<double>(&arguments[0]);
  if (left == nullptr || right == nullptr) return std::nullopt;
  if (name == "plus") return *left + *right;
  if (name == "minus") return *left - *right;
  if (name == "times") return *left * *right;
  return std::nullopt;
}

}  // namespace

std::optional<LiquidValue> apply_liquid_filter(std::string_view name, const LiquidValue& value,
                                               const std::vector<LiquidValue>& arguments) {
  if (name == "default") {
    const bool keep = is_true(value) && !shown(value).empty();
    if (keep || arguments.empty()) return value;
    return arguments[0];
  }
  Made made = list_filter(name, value, arguments);
  if (!made) made = number_filter(name, value, arguments);
  if (!made) made = date_filter(name, shown(value), arguments);
  if (!made) made = text_filter(name, shown(value), arguments);
  if (made && shown(*made).size() > most_liquid_bytes) return std::nullopt;
  return made;
}

}  // namespace chaek::read
