#include "text/direction.h"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

namespace chaek::text {
namespace {

/// Below the first right-to-left letter nothing needs FriBidi: a quick test for nearly all text.
constexpr char32_t kFirstRightToLeft = 0x0590;

bool right_to_left(char32_t code_point) {
  if (code_point < kFirstRightToLeft) return false;
  const FriBidiCharType type = fribidi_get_bidi_type(code_point);
  return FRIBIDI_IS_RTL(type) != 0 || type == FRIBIDI_TYPE_AN || type == FRIBIDI_TYPE_RLI;
}

}  // namespace

bool has_right_to_left(std::u32string_view characters) {
  return std::any_of(characters.begin(), characters.end(), right_to_left);
}

void embedding_levels(std::u32string_view characters, std::vector<std::uint8_t>& levels) {
  const auto length = static_cast<FriBidiStrIndex>(characters.size());
  std::vector<FriBidiChar> text(characters.begin(), characters.end());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> found(text.size());
  fribidi_get_bidi_types(text.data(), length, types.data());
  fribidi_get_bracket_types(text.data(), length, types.data(), brackets.data());
  FriBidiParType base = FRIBIDI_PAR_LTR;
  levels.assign(characters.size(), 0);
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base,
                                          found.data()) == 0) {
    return;  // out of memory: everything stays left to right
  }
  std::transform(found.begin(), found.end(), levels.begin(),
                 [](FriBidiLevel level) { return static_cast<std::uint8_t>(level); });
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty()) return order;
  const auto level_of = [&](std::uint32_t place) { return levels[place]; };
  for (int level = *std::max_element(levels.begin(), levels.end()); level > 0; --level) {
    auto begin = order.begin();
    while (begin != order.end()) {
      begin = std::find_if(begin, order.end(), [&](auto run) { return level_of(run) >= level; });
      const auto end =
          std::find_if(begin, order.end(), [&](auto run) { return level_of(run) < level; });
      std::reverse(begin, end);
      begin = end;
    }
  }
  return order;
}

}  // namespace chaek::text
