#pragma once

#include <cstdint>

namespace chaek::text {

/// A property of every code point in two stages: the class of `c` is
/// pages[index[c / 64] * 64 + c % 64]. A page is what one UTF-8 lead (all bytes but the last)
/// reaches, so that decoding and looking up are one.
struct PropertyTable {
  const std::uint16_t* index;
  const std::uint8_t* pages;
};

/// A machine that reads classes: `steps[state * class_count + class]` holds the next state in its
/// low byte and what happens before that character in its high byte. State 0 is the beginning.
struct StateTable {
  const std::uint16_t* steps;
  std::uint32_t class_count;
};

/// The high byte of a line-break step: the BreakKind plus one when a line may end here, else 0,
/// and what later characters say about the break given last.
inline constexpr unsigned kStepKindMask = 0x0F;
inline constexpr unsigned kStepRetract = 0x10;   ///< it is none after all
inline constexpr unsigned kStepUnlikely = 0x20;  ///< it is of kind `unlikely`

/// The high byte of a cluster step: a cluster begins here.
inline constexpr unsigned kStepClusterBegins = 0x01;

// Written at build time by tables/generate_unicode_tables.cpp.
extern const PropertyTable kLineClasses;
extern const PropertyTable kKoreanLineClasses;
extern const PropertyTable kClusterClasses;
extern const StateTable kUnicodeLineBreaks;
extern const StateTable kKoreanLineBreaks;
extern const StateTable kKeepAllLineBreaks;
extern const StateTable kClusterBreaks;

}  // namespace chaek::text
