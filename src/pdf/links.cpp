#include "pdf/links.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <variant>

namespace chaek::pdf {
namespace {

using base::Length;

bool has_allowed_scheme(std::string_view url) {
  constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "mailto", "tel"};
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos) return false;
  std::string scheme(url.substr(0, colon));
  for (char& c : scheme) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::find(kSchemes.begin(), kSchemes.end(), scheme) != kSchemes.end();
}

/// "/A<<…>>" or "/Dest[…]"; empty when the target is not allowed.
std::string target_entries(const layout::PageSet& pages, const PageIds& ids,
                           const layout::LinkArea& link) {
  std::string out;
  if (const auto* url = std::get_if<std::string>(&link.target)) {
    const std::optional<std::string> address = link_address(*url);
    if (!address) return out;
    out += "/A<</S/URI/URI";
    append_literal(out, *address);
    out += ">>";
    return out;
  }
  out += "/Dest";
  append_destination(out, pages, ids, std::get<layout::DestinationId>(link.target));
  return out;
}

/// "[llx lly urx ury]" of `area` with its edges outwards on tenths of a point: a finger asks for no
/// more, and a book has several links to a page.
void append_area(std::string& out, const layout::Rectangle& area, Length page_height) {
  constexpr std::int64_t kTenth = 100;
  const auto below = [](Length edge) {
    const std::int64_t rest = edge.units() % kTenth;
    return Length::units(edge.units() - rest - (rest < 0 ? kTenth : 0));
  };
  const auto above = [&](Length edge) { return below(edge + Length::units(kTenth - 1)); };
  const Length top = page_height - area.y;
  const Length edges[] = {below(area.x), below(top - area.height), above(area.x + area.width),
                          above(top)};
  char before = '[';
  for (const Length edge : edges) {
    out += before;
    append_length(out, edge);
    before = ' ';
  }
  out += ']';
}

}  // namespace

std::optional<std::string> link_address(std::string_view url) {
  if (!has_allowed_scheme(url)) return std::nullopt;
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>' &&
                       c != '\\' && c != '^' && c != '`' && c != '{' && c != '|' && c != '}';
    if (plain) {
      out += c;
    } else {
      out += '%';
      append_hex_byte(out, byte);
    }
  }
  return out;
}

std::string link_entries(const layout::PageSet& pages, const PageIds& ids,
                         const layout::LinkArea& link, bool sideways) {
  const std::string target = target_entries(pages, ids, link);
  if (target.empty()) return {};
  std::string out = "/Subtype/Link/Rect";
  const layout::Rectangle area = sideways ? layout::upright(link.area, pages.height) : link.area;
  append_area(out, area, pages.height);
  out += "/Border[0 0 0]/F 4" + target;
  return out;
}

}  // namespace chaek::pdf
