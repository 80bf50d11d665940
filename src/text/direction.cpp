#include "text/direction.h"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

#include "base/plain_text.h"
#include "base/utf8.h"

namespace chaek::text {
namespace {

/// Right-to-left letters are written with these first bytes of UTF-8 (U+0580…07FF, U+0800…, U+200F
/// and its kin, U+FB1D…, U+10800…): a quick test for nearly all text.
bool may_lead_right_to_left(unsigned char byte) {
  return (byte >= 0xD6 && byte <= 0xDF) || byte == 0xE0 || byte == 0xE2 || byte == 0xEF ||
         byte == 0xF0;
}

bool has_right_to_left(std::string_view text) {
  // No plain character runs that way.
  for (std::size_t i = base::plain_end(text); i < text.size(); i = base::plain_end(text, i + 1)) {
    if (!may_lead_right_to_left(static_cast<unsigned char>(text[i]))) continue;
    const FriBidiCharType type = fribidi_get_bidi_type(base::decode_utf8(text, i).code_point);
    if (FRIBIDI_IS_RTL(type) != 0 || type == FRIBIDI_TYPE_AN || type == FRIBIDI_TYPE_RLI) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::uint8_t> embedding_levels(std::string_view text) {
  std::vector<std::uint8_t> levels;
  if (!has_right_to_left(text)) return levels;
  std::vector<FriBidiChar> characters;
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size();) {
    const base::DecodedCharacter character = base::decode_utf8(text, i);
    characters.push_back(character.code_point);
    offsets.push_back(i);
    i += character.size;
  }
  offsets.push_back(text.size());
  const auto length = static_cast<FriBidiStrIndex>(characters.size());
  std::vector<FriBidiCharType> types(characters.size());
  std::vector<FriBidiBracketType> brackets(characters.size());
  std::vector<FriBidiLevel> found(characters.size());
  fribidi_get_bidi_types(characters.data(), length, types.data());
  fribidi_get_bracket_types(characters.data(), length, types.data(), brackets.data());
  FriBidiParType base = FRIBIDI_PAR_LTR;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &base,
                                          found.data()) == 0) {
    return levels;  // out of memory: everything stays left to right
  }
  levels.resize(text.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::fill(levels.begin() + static_cast<std::ptrdiff_t>(offsets[i]),
              levels.begin() + static_cast<std::ptrdiff_t>(offsets[i + 1]),
              static_cast<std::uint8_t>(found[i]));
  }
  return levels;
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
