#include "epub/file_names.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace chaek::epub {
namespace {

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

void append_percent(std::string& out, char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  out += '%';
  out += kDigits[value >> 4U];
  out += kDigits[value & 15U];
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// `text` with every byte percent-encoded that is neither in `allowed` nor alphanumeric; an escape
/// that is there already stays one.
std::string percent_encoded(std::string_view text, std::string_view allowed) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool escape =
        c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    if (escape || is_alphanumeric(c) || allowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      append_percent(out, c);
    }
  }
  return out;
}

bool starts_with_word(std::string_view text, std::string_view lower_word) {
  return text.size() >= lower_word.size() &&
         std::equal(lower_word.begin(), lower_word.end(), text.begin(),
                    [](char word, char c) { return word == (c >= 'A' && c <= 'Z' ? c + 32 : c); });
}

bool is_port(std::string_view text) {
  if (text.size() > 5) return false;
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value <= 65535;
}

/// Whether `authority` ("user@host:80") names a host that readers' URL parsers take (WHATWG
/// URL, 3.2).
bool names_host(std::string_view authority) {
  const std::size_t at = authority.rfind('@');
  std::string_view host = at == std::string_view::npos ? authority : authority.substr(at + 1);
  if (host.starts_with('[')) {
    const std::size_t end = host.find(']');
    if (end == std::string_view::npos || end < 3) return false;
    const std::string_view inside = host.substr(1, end - 1);
    const std::string_view rest = host.substr(end + 1);
    return inside.find(':') != std::string_view::npos &&
           std::all_of(inside.begin(), inside.end(),
                       [](char c) { return is_hex(c) || c == ':'; }) &&
           (rest.empty() || (rest.front() == ':' && is_port(rest.substr(1))));
  }
  if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    if (!is_port(host.substr(colon + 1))) return false;
    host = host.substr(0, colon);
  }
  return !host.empty() && host.front() != '.' && std::all_of(host.begin(), host.end(), [](char c) {
    return is_alphanumeric(c) || c == '.' || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

std::string FileNames::picture_id(std::uint32_t index) const {
  const std::string number = std::to_string(index + 1);
  return "img" + std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
}

std::string FileNames::picture(std::uint32_t index) const {
  if (book_.cover == index) return cover();
  return "images/" + picture_id(index) + "." +
         std::string(image::extension(book_.pictures[index].identity.format));
}

std::string FileNames::cover() const {
  return "images/cover." + std::string(image::extension(cover_.format));
}

std::string FileNames::place(const content::Place& place, std::uint32_t from) const {
  if (place.chapter >= book_.chapters.size()) return {};
  std::string link = place.chapter == from && !place.anchor.empty() ? "" : chapter(place.chapter);
  if (!place.anchor.empty()) link += '#' + percent_encoded(place.anchor, "-._~!$&'()*+,;=:@/?");
  return link;
}

std::string FileNames::entry(const book::ContentsEntry& entry) const {
  if (entry.kind == book::ContentsEntry::Kind::part) return part(entry.part);
  return place(entry.place);
}

std::string web_address(std::string_view url) {
  constexpr std::string_view kAllowed = "-._~:/?#[]@!$&'()*+,;=";
  constexpr std::string_view kWithoutHost = "-._~:/?@!$&'()*+,;=";
  for (const std::string_view scheme : {"mailto:", "tel:"}) {
    if (starts_with_word(url, scheme)) return percent_encoded(url, kWithoutHost);
  }
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!starts_with_word(url, scheme)) continue;
    const std::string_view rest = url.substr(scheme.size());
    const std::size_t end = std::min(rest.find_first_of("/?#\\"), rest.size());
    if (!names_host(rest.substr(0, end))) return {};
    // An international host name is kept as it is: percent-encoded it would name nothing.
    return std::string(url.substr(0, scheme.size() + end)) +
           percent_encoded(rest.substr(end), kAllowed);
  }
  return {};
}

}  // namespace chaek::epub
