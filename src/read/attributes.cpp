#include "read/attributes.h"

#include <algorithm>

namespace chaek::read {
namespace {

constexpr std::string_view kBlank = " \t";

/// The next token of `rest`: up to a blank that stands in no quotes.
std::string_view next_token(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(kBlank), rest.size()));
  char quote = 0;
  std::size_t end = 0;
  for (; end < rest.size(); ++end) {
    const char c = rest[end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (kBlank.find(c) != std::string_view::npos) {
      break;
    }
  }
  const std::string_view token = rest.substr(0, end);
  rest.remove_prefix(end);
  return token;
}

std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
      text.back() == text.front()) {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

/// ".a.b" and "#c.d" are several in one.
void add_marks(std::string_view token, Attributes& out) {
  while (!token.empty()) {
    const std::size_t end = std::min(token.find_first_of(".#", 1), token.size());
    const std::string_view name = token.substr(1, end - 1);
    if (token.front() == '.' && !name.empty()) out.classes.emplace_back(name);
    if (token.front() == '#') out.id = name;
    token.remove_prefix(end);
  }
}

}  // namespace

bool Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

bool Attributes::has_name(std::string_view name) const {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view Attributes::value(std::string_view key) const {
  for (const auto& [name, value] : values) {
    if (name == key) return value;
  }
  return {};
}

void Attributes::add(const Attributes& other) {
  if (!other.id.empty()) id = other.id;
  classes.insert(classes.end(), other.classes.begin(), other.classes.end());
  values.insert(values.end(), other.values.begin(), other.values.end());
  names.insert(names.end(), other.names.begin(), other.names.end());
}

std::string_view defined_name(std::string_view written) {
  if (!written.starts_with("{:")) return {};
  written.remove_prefix(2);
  const std::size_t end = written.find_first_of(": }\t");
  if (end == std::string_view::npos || end == 0 || written[end] != ':') return {};
  return written.substr(0, end);
}

Attributes parse_attributes(std::string_view written) {
  Attributes out;
  const std::string_view name = defined_name(written);
  if (!name.empty()) written.remove_prefix(name.size() + 2);
  written.remove_prefix(1);
  if (written.starts_with(':')) written.remove_prefix(1);
  if (written.ends_with('}')) written.remove_suffix(1);
  for (std::string_view token = next_token(written); !token.empty(); token = next_token(written)) {
    const std::size_t equals = token.find('=');
    if (token.front() == '.' || token.front() == '#') {
      add_marks(token, out);
    } else if (equals == std::string_view::npos) {
      out.names.emplace_back(token);
    } else {
      const std::string_view key = token.substr(0, equals);
      const std::string_view value = unquoted(token.substr(equals + 1));
      if (key == "id") {
        out.id = value;
      } else if (key == "class") {
        for (std::string_view rest = value; !rest.empty();) {
          const std::string_view one = next_token(rest);
          if (!one.empty()) out.classes.emplace_back(one);
        }
      } else {
        out.values.emplace_back(key, value);
      }
    }
  }
  return out;
}

}  // namespace chaek::read
