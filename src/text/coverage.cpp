#include "text/coverage.h"

#include <hb.h>

#include <algorithm>
#include <array>

#include "text/font_state.h"

namespace chaek::text {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// DerivedCoreProperties.txt of Unicode 15.0, Default_Ignorable_Code_Point.
constexpr std::array<Range, 17> kDefaultIgnorable{{{0x00AD, 0x00AD},
                                                   {0x034F, 0x034F},
                                                   {0x061C, 0x061C},
                                                   {0x115F, 0x1160},
                                                   {0x17B4, 0x17B5},
                                                   {0x180B, 0x180F},
                                                   {0x200B, 0x200F},
                                                   {0x202A, 0x202E},
                                                   {0x2060, 0x206F},
                                                   {0x3164, 0x3164},
                                                   {0xFE00, 0xFE0F},
                                                   {0xFEFF, 0xFEFF},
                                                   {0xFFA0, 0xFFA0},
                                                   {0xFFF0, 0xFFF8},
                                                   {0x1BCA0, 0x1BCA3},
                                                   {0x1D173, 0x1D17A},
                                                   {0xE0000, 0xE0FFF}}};

/// The character whose glyph HarfBuzz takes where the font has none for `code_point`; 0 when none.
char32_t stand_in(char32_t code_point) {
  const bool space = code_point == 0x00A0 || (code_point >= 0x2000 && code_point <= 0x200A) ||
                     code_point == 0x202F || code_point == 0x205F || code_point == 0x3000;
  if (space) return U' ';
  return code_point == 0x2011 ? char32_t{0x2010} : char32_t{0};
}

/// Some fonts map control characters to an empty glyph; that would be losing them unseen.
bool control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool has_glyph(const Font& font, char32_t code_point) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font.state().font.get(), code_point, &glyph) && glyph != 0;
}

bool covers_each(const Font& font, std::u32string_view characters) {
  return std::all_of(characters.begin(), characters.end(),
                     [&](char32_t code_point) { return covers(font, code_point); });
}

/// `cluster` with each character joined to the one before it where the two have a canonical
/// composition.
std::u32string composed(std::u32string_view cluster) {
  hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
  std::u32string result;
  for (const char32_t code_point : cluster) {
    hb_codepoint_t joined = 0;
    if (!result.empty() && hb_unicode_compose(unicode, result.back(), code_point, &joined)) {
      result.back() = joined;
    } else {
      result.push_back(code_point);
    }
  }
  return result;
}

}  // namespace

bool default_ignorable(char32_t code_point) {
  const auto* range = std::lower_bound(
      kDefaultIgnorable.begin(), kDefaultIgnorable.end(), code_point,
      [](const Range& candidate, char32_t value) { return candidate.last < value; });
  return range != kDefaultIgnorable.end() && range->first <= code_point;
}

bool covers(const Font& font, char32_t code_point) {
  if (control(code_point)) return false;
  if (has_glyph(font, code_point) || default_ignorable(code_point)) return true;
  if (const char32_t other = stand_in(code_point); other != 0) return has_glyph(font, other);
  hb_codepoint_t first = 0;
  hb_codepoint_t second = 0;
  if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), code_point, &first, &second)) {
    return false;
  }
  return covers(font, char32_t{first}) && (second == 0 || covers(font, char32_t{second}));
}

bool covers(const Font& font, std::u32string_view cluster) {
  if (covers_each(font, cluster)) return true;
  return cluster.size() > 1 && covers_each(font, composed(cluster));
}

}  // namespace chaek::text
