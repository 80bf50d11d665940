#include "read/html_tag_attributes.h"

#include <algorithm>

namespace chaek::read {
namespace {

constexpr std::string_view kSpaces = " \t\n\f\r";

/// Takes leading white space (and stray slashes) off `rest`.
void skip_spaces(std::string_view& rest, std::string_view spaces = kSpaces) {
  rest.remove_prefix(std::min(rest.find_first_not_of(spaces), rest.size()));
}

/// Takes the characters before the first of `ends` off `rest`.
std::string_view take_until(std::string_view& rest, std::string_view ends) {
  const std::string_view taken = rest.substr(0, rest.find_first_of(ends));
  rest.remove_prefix(taken.size());
  return taken;
}

/// Takes what follows the "=" off `rest`.
std::string_view take_value(std::string_view& rest) {
  skip_spaces(rest);
  if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) {
    return take_until(rest, " \t\n\f\r>");
  }
  const std::string_view quote = rest.substr(0, 1);
  rest.remove_prefix(1);
  const std::string_view value = take_until(rest, quote);
  rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  return value;
}

}  // namespace

std::vector<HtmlAttribute> attributes_of(std::string_view markup) {
  std::vector<HtmlAttribute> out;
  std::string_view rest = markup;
  take_until(rest, " \t\n\f\r/>");
  for (;;) {
    skip_spaces(rest, " \t\n\f\r/");
    if (rest.empty() || rest.front() == '>') return out;
    HtmlAttribute& made = out.emplace_back();
    const std::size_t name = rest.front() == '=' ? 1 : rest.find_first_of(" \t\n\f\r/>=");
    made.name = rest.substr(0, name);
    for (char& c : made.name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    rest.remove_prefix(made.name.size());
    skip_spaces(rest);
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    made.value = take_value(rest);
  }
}

}  // namespace chaek::read
