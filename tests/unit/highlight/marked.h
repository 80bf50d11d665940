#pragma once

#include <string>
#include <string_view>

#include "highlight/languages.h"
#include "source_dir.h"

namespace chaek::highlight {

/// chaek's own definitions, and the system's.
inline Languages& languages() {
  static Languages all(source_dir() + "/languages");
  return all;
}

inline Highlighting highlighted(std::string_view name, std::string_view text) {
  Allowance allowance;
  return languages().highlight(name, text, allowance);
}

/// `text` with each token in brackets: "[keyword if] (x)".
inline std::string marked(std::string_view name, std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const content::CodeToken& token : highlighted(name, text).tokens) {
    out += text.substr(at, token.begin - at);
    out += "[" + std::string(content::name(token.kind)) + " ";
    out += text.substr(token.begin, token.end - token.begin);
    out += "]";
    at = token.end;
  }
  out += text.substr(at);
  return out;
}

}  // namespace chaek::highlight
