#include "image/svg_style.h"

#include <cstddef>

namespace chaek::image {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether `text` holds `word` (lower case) at `at`, whatever its case.
bool has_word(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lowered(text[at + i]) != word[i]) return false;
  }
  return true;
}

bool is_name_character(char c) {
  return (lowered(c) >= 'a' && lowered(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// `url(…)` at `at`: where it ends, and the name it refers to (empty: something else than "#name").
struct Reference {
  std::size_t end = 0;
  std::string_view id;
};

Reference reference_at(std::string_view text, std::size_t at) {
  const std::size_t close = text.find(')', at);
  if (close == std::string_view::npos) return {text.size(), {}};
  std::string_view inner = text.substr(at + 4, close - at - 4);
  constexpr std::string_view around = " \t\r\n\f'\"";
  const std::size_t begin = inner.find_first_not_of(around);
  if (begin == std::string_view::npos) return {close + 1, {}};
  inner = inner.substr(begin, inner.find_last_not_of(around) + 1 - begin);
  return {close + 1, inner.front() == '#' ? inner.substr(1) : std::string_view()};
}

/// The CSS without comments (CSS Syntax 3, 4.3.2).
std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t open = std::min(css.find("/*", at), css.size());
    out += css.substr(at, open - at);
    if (open == css.size()) break;
    const std::size_t close = css.find("*/", open + 2);
    if (close == std::string_view::npos) break;
    out += ' ';
    at = close + 2;
  }
  return out;
}

/// Whether the word at `at` is the property `filter`, with or without a vendor's prefix.
bool is_filter_property(std::string_view css, std::size_t at) {
  constexpr std::string_view name = "filter";
  if (!has_word(css, at, name)) return false;
  const std::size_t colon = css.find_first_not_of(kSpaces, at + name.size());
  const bool begins = at == 0 || !is_name_character(css[at - 1]) || css[at - 1] == '-';
  return begins && colon != std::string_view::npos && css[colon] == ':';
}

}  // namespace

SafeStyle make_safe_style(std::string_view css,
                          const std::function<bool(std::string_view id)>& allowed) {
  SafeStyle out;
  if (css.find('\\') != std::string_view::npos) {
    out.lost_reference = true;
    return out;
  }
  const std::string plain = without_comments(css);
  const std::string_view text = plain;
  for (std::size_t at = 0; at < text.size();) {
    if (has_word(text, at, "@import") || has_word(text, at, "@font-face")) {
      const bool face = has_word(text, at, "@font-face");
      out.lost_reference = true;
      const std::size_t end = text.find(face ? '}' : ';', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
    } else if (has_word(text, at, "url(")) {
      const Reference reference = reference_at(text, at);
      const bool good = !reference.id.empty() && allowed(reference.id);
      if (good) {
        out.text.append("url(#").append(reference.id) += ')';
      } else {
        out.text += "none";
        out.lost_reference = true;
      }
      at = reference.end;
    } else if (is_filter_property(text, at)) {
      out.text += "x-lost";
      out.lost_filter = true;
      at += 6;
    } else if (has_word(text, at, "image(") || has_word(text, at, "image-set(")) {
      out.text += "none";
      out.lost_reference = true;
      const std::size_t end = text.find(')', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
    } else {
      out.text += text[at++];
    }
  }
  return out;
}

void for_each_reference(std::string_view text, const std::function<void(std::string_view)>& use) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!has_word(text, at, "url(")) continue;
    const Reference reference = reference_at(text, at);
    use(reference.id);
    at = reference.end - 1;
  }
}

}  // namespace chaek::image
