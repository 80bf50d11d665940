#include "book/address.h"

#include <algorithm>

#include "base/files.h"

namespace chaek::book {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where the part after the host begins ("//host/path" → the second '/').
std::size_t host_end(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return 0;
  return std::min(url.find_first_of("/?#\\", slashes + 2), url.size());
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

}  // namespace chaek::book
