#include "content/picture_name.h"

#include <algorithm>
#include <array>
#include <string>

namespace chaek::content {

bool names_picture(std::string_view path) {
  constexpr std::array<std::string_view, 8> kSuffixes = {".png",  ".jpg", ".jpeg", ".gif",
                                                         ".webp", ".svg", ".bmp",  ".avif"};
  std::string lower(path);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::any_of(kSuffixes.begin(), kSuffixes.end(),
                     [&](std::string_view suffix) { return lower.ends_with(suffix); });
}

}  // namespace chaek::content
