#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "text/font.h"

namespace chaek::text {

inline constexpr char32_t kFirstSyllable = 0xAC00;
inline constexpr char32_t kLastSyllable = 0xD7A3;
inline constexpr char32_t kFirstAscii = 0x20;
inline constexpr char32_t kLastAscii = 0x7E;

/// Whether `code_point` is a modern Hangul syllable.
constexpr bool is_syllable(char32_t code_point) {
  return code_point >= kFirstSyllable && code_point <= kLastSyllable;
}
constexpr bool is_ascii(char32_t code_point) {
  return code_point >= kFirstAscii && code_point <= kLastAscii;
}

/// The characters of a font that no rule applied to Korean text (GSUB, GPOS, kern) names: to shape
/// a row of them is to look them up, and all of them do the same to what stands beside them. Text
/// fonts kern their Latin letters; their syllables, and all of a code font, are plain.
class PlainGlyphs {
 public:
  struct Entry {
    std::uint32_t glyph = 0;
    std::int32_t advance = 0;
  };

  explicit PlainGlyphs(const Font& font);

  /// Whether all modern syllables are there and plain.
  bool syllables() const { return !syllables_.empty(); }
  /// Whether all of printable ASCII is there and plain.
  bool ascii() const { return !ascii_.empty(); }
  /// The glyph of a syllable or, with `ascii()`, an ASCII character.
  const Entry& of(char32_t code_point) const {
    return code_point <= kLastAscii ? ascii_[code_point - kFirstAscii]
                                    : syllables_[code_point - kFirstSyllable];
  }

 private:
  std::vector<Entry> syllables_;
  std::vector<Entry> ascii_;
};

/// The plain glyphs of `font`, found by who asks first; safe from many threads.
const PlainGlyphs& plain_glyphs_of(const Font& font);

}  // namespace chaek::text
