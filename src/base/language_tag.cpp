#include "base/language_tag.h"

#include <algorithm>

namespace chaek::base {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Regions are written in capitals, scripts with one (BCP 47, 2.1.1); of a part behind a single
/// letter ("en-x-us") nothing is a region.
std::string in_usual_case(std::string_view part, bool may_be_region) {
  std::string out(part);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  if (may_be_region && out.size() == 2) std::transform(out.begin(), out.end(), out.begin(), upper);
  if (may_be_region && out.size() == 4) out.front() = upper(out.front());
  return out;
}

}  // namespace

std::optional<std::string> language_tag(std::string_view text) {
  std::string written(text);
  std::replace(written.begin(), written.end(), '_', '-');
  std::string tag;
  bool single = false;
  for (std::size_t begin = 0; begin <= written.size();) {
    const std::size_t end = std::min(written.find('-', begin), written.size());
    const std::string_view part = std::string_view(written).substr(begin, end - begin);
    const bool first = begin == 0;
    if (part.size() < (first ? 2U : 1U) || part.size() > 8) return std::nullopt;
    const bool fits = std::all_of(part.begin(), part.end(),
                                  [&](char c) { return is_letter(c) || (!first && is_digit(c)); });
    if (!fits) return std::nullopt;
    if (!first) tag += '-';
    tag += in_usual_case(part, !first && !single);
    single = single || part.size() == 1;
    begin = end + 1;
  }
  return tag;
}

}  // namespace chaek::base
