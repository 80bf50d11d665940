#include "book/address.h"

#include <algorithm>

#include "base/files.h"
#include "base/utf8.h"

namespace chaek::book {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Letters that an address may show: what could hide in a line or turn it about stays escaped.
bool is_readable(char32_t c) {
  const bool latin = c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
  const bool greek_or_cyrillic = c >= 0x370 && c <= 0x52F;
  const bool kana_or_jamo = c >= 0x3041 && c <= 0x318E && c != 0x3164;
  return latin || greek_or_cyrillic || kana_or_jamo || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

/// Whether an address goes on with `c` ("example.org/a" in "example.org/ab").
bool goes_on(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '-' || c == '/';
}

/// Where the part after the host begins ("//host/path" → the second '/').
std::size_t host_end(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return 0;
  return std::min(url.find_first_of("/?#\\", slashes + 2), url.size());
}

/// Makes the first `count` bytes of `text` lower case.
void lower(std::string& text, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] >= 'A' && text[i] <= 'Z') text[i] = static_cast<char>(text[i] + 32);
  }
}

}  // namespace

std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(url.front())) return {};
  std::string scheme;
  for (const char c : url.substr(0, colon)) {
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return {};
    scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return scheme;
}

std::string encoded_url(std::string_view url) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kMarks = "-._~:/?#@!$&'()*+,;=";
  const std::size_t path = host_end(url);
  std::string out;
  out.reserve(url.size());
  bool has_fragment = false;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    const bool bracket_of_host = (c == '[' || c == ']') && i < path;
    const bool second_hash = c == '#' && has_fragment;
    const bool mark = kMarks.find(c) != std::string_view::npos && !second_hash;
    if (is_letter(c) || is_digit(c) || mark || bracket_of_host || base::is_percent_escape(url, i)) {
      out += c;
      has_fragment = has_fragment || c == '#';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out;
}

std::string readable_url(std::string_view url) {
  for (const std::string_view scheme : {"mailto:", "tel:"}) {
    if (scheme_of(url) + ':' == scheme) url.remove_prefix(scheme.size());
  }
  std::string out;
  for (std::size_t i = 0; i < url.size();) {
    std::size_t end = i;  // of the escapes that follow each other from here on
    while (end < url.size() && base::is_percent_escape(url, end)) end += 3;
    if (end == i) {
      out += url[i++];
      continue;
    }
    const std::string bytes = base::percent_decoded(url.substr(i, end - i));
    for (std::size_t at = 0; at < bytes.size();) {
      const base::DecodedCharacter c = base::decode_utf8(bytes, at);
      out += is_readable(c.code_point) ? std::string_view(bytes).substr(at, c.size)
                                       : url.substr(i + at * 3, c.size * 3);
      at += c.size;
    }
    i = end;
  }
  return out;
}

std::string bare_url(std::string_view url) {
  std::string out = readable_url(url);
  const std::size_t scheme = out.find("://");
  const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
  const std::size_t end = std::min(out.find_first_of("/?#", host), out.size());
  lower(out, end);
  for (const std::string_view prefix : {"https://", "http://", "www."}) {
    if (out.starts_with(prefix)) out.erase(0, prefix.size());
  }
  while (out.ends_with('/')) out.pop_back();
  return out;
}

bool shows_address(std::string_view text, std::string_view url) {
  std::string bare = bare_url(url);
  std::string shown = bare_url(text);
  lower(bare, bare.size());
  lower(shown, shown.size());
  for (std::size_t at = shown.find(bare); at != shown.npos; at = shown.find(bare, at + 1)) {
    const std::string_view before = std::string_view(shown).substr(0, at);
    const std::string_view after = std::string_view(shown).substr(at + bare.size());
    const bool begins = before.empty() || !goes_on(before.back()) || before.ends_with("//");
    const bool ends = after.empty() || !goes_on(after.front()) || after.starts_with("/ ");
    if (begins && ends) return true;
  }
  return false;
}

std::string shown_url(std::string_view url) {
  constexpr std::size_t kLongest = 200;
  if (url.size() <= kLongest) return std::string(url);
  std::size_t end = kLongest;
  while ((static_cast<unsigned char>(url[end]) & 0xC0U) == 0x80U) --end;  // no split character
  return std::string(url.substr(0, end)) + "…";
}

bool has_plausible_host(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || !url.substr(colon + 1).starts_with("//")) return false;
  std::string_view host = url.substr(colon + 3, host_end(url) - (colon + 3));
  host = host.substr(host.rfind('@') == std::string_view::npos ? 0 : host.rfind('@') + 1);
  if (host.starts_with('[')) {
    const bool closed = host.find(']') != std::string_view::npos;
    return closed && host.find_first_not_of("[]:.%0123456789abcdefABCDEF") == host.npos;
  }
  const std::size_t port = std::min(host.find(':'), host.size());
  const std::string_view digits = host.substr(std::min(port + 1, host.size()));
  if (digits.size() > 5 || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  if (digits.size() == 5 && digits > "65535") return false;
  host = host.substr(0, port);
  if (host.empty() || host.starts_with('.') || host.find("..") != host.npos) return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || (c & 0x80) != 0;
  });
}

Reference split_reference(std::string_view url) {
  Reference parts;
  const std::size_t hash = std::min(url.find('#'), url.size());
  parts.fragment = url.substr(std::min(hash + 1, url.size()));
  const std::string_view before = url.substr(0, hash);
  const std::size_t mark = std::min(before.find('?'), before.size());
  parts.query = before.substr(std::min(mark + 1, before.size()));
  parts.path = before.substr(0, mark);
  return parts;
}

std::optional<std::string> project_path(std::string_view from, std::string_view written) {
  if (written.find('\0') != std::string_view::npos) return std::nullopt;
  if (written.starts_with('/')) {
    return base::normal_path(
        written.substr(std::min(written.find_first_not_of('/'), written.size())));
  }
  return base::normal_path(base::join_path(base::folder_of(from), written));
}

std::vector<std::string> path_spellings(std::string_view source) {
  const std::string_view path = split_reference(source).path;
  std::vector<std::string> all{percent_decoded(path), std::string(path), percent_decoded(source),
                               std::string(source)};
  std::vector<std::string> different;
  for (std::string& spelling : all) {
    bool seen = spelling.empty() || base::find_invalid_utf8(spelling).has_value();
    for (const std::string& other : different) seen = seen || other == spelling;
    if (!seen) different.push_back(std::move(spelling));
  }
  return different;
}

}  // namespace chaek::book
