#include <algorithm>
#include <array>

#include "base/ascii_case.h"
#include "base/utf8.h"
#include "read/cjk_character.h"
#include "read/template_pieces.h"

namespace chaek::read {
namespace {

/// Arguments that say how something looks or where it is.
bool is_setting(std::string_view key) {
  constexpr std::array<std::string_view, 20> keys{
      "class", "style",  "src",  "href", "url",   "link", "id",   "image",  "img",   "icon",
      "width", "height", "path", "file", "color", "type", "lang", "target", "cover", "rel"};
  return std::find(keys.begin(), keys.end(), base::lowered(key)) != keys.end();
}

bool has_cjk(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto here = base::decode_utf8(text, at);
    if (is_cjk(here.code_point)) return true;
    at += here.size;
  }
  return false;
}

/// "https://…", "/글/", "사진/봄 나들이.jpg".
bool is_address(std::string_view text) {
  if (text.find("://") != std::string_view::npos || text.starts_with('/')) return true;
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view suffix = text.substr(dot + 1);
  return suffix.size() >= 2 && suffix.size() <= 5 &&
         std::all_of(suffix.begin(), suffix.end(), [](char c) {
           return (c >= '0' && c <= '9') || (base::to_lower(c) >= 'a' && base::to_lower(c) <= 'z');
         });
}

bool is_text(const TemplateArgument& argument) {
  if (is_setting(argument.key) || is_address(argument.value)) return false;
  const bool words = argument.quoted && argument.value.find(' ') != std::string::npos &&
                     argument.value.find_first_of(":;{}") == std::string::npos;
  return words || has_cjk(argument.value);
}

}  // namespace

std::vector<std::string> texts_of(const TemplateCall& call) {
  std::vector<std::string> texts;
  bool open = false;  // words without quotes go on with the text before
  for (const TemplateArgument& argument : call.arguments) {
    const bool word = argument.key.empty() && !argument.quoted;
    if (open && word) {
      texts.back() += " " + argument.value;
    } else if (is_text(argument)) {
      texts.push_back(argument.value);
      open = word;
    } else {
      open = false;
    }
  }
  return texts;
}

}  // namespace chaek::read
