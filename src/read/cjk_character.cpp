#include "read/cjk_character.h"

#include <algorithm>
#include <array>

namespace chaek::read {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// From EastAsianWidth.txt, Scripts.txt and emoji-data.txt of Unicode 15.0; ranges are joined over
// code points that are not assigned.
constexpr std::array<Range, 23> kRanges{
    {{0x1100, 0x11FF},   {0x20A9, 0x20A9},   {0x2329, 0x232A},   {0x2E80, 0x303E},
     {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4C6},   {0xA960, 0xA97C},
     {0xAC00, 0xD7FB},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},
     {0xFF01, 0xFFEE},   {0x16FE0, 0x18D08}, {0x1AFF0, 0x1B2FB}, {0x1F200, 0x1F200},
     {0x1F202, 0x1F219}, {0x1F21B, 0x1F22E}, {0x1F230, 0x1F231}, {0x1F237, 0x1F237},
     {0x1F23B, 0x1F248}, {0x1F260, 0x1F265}, {0x20000, 0x3FFFD}}};

}  // namespace

bool is_cjk(char32_t c) {
  if (c < kRanges.front().first) return false;
  const auto after =
      std::upper_bound(kRanges.begin(), kRanges.end(), c,
                       [](char32_t at, const Range& range) { return at < range.first; });
  return after != kRanges.begin() && c <= std::prev(after)->last;
}

}  // namespace chaek::read
