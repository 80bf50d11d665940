#pragma once

#include <atomic>
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
/// fonts kern their Latin letters; their syllables, and all of a code font, are plain. Syllables
/// are looked up when they are first asked for, by whichever thread: all of them find the same.
class PlainGlyphs {
 public:
  struct Entry {
    std::uint32_t glyph = 0;
    std::int32_t advance = 0;
  };

  /// `font` must outlive it.
  explicit PlainGlyphs(const Font& font);
  ~PlainGlyphs();
  PlainGlyphs(const PlainGlyphs&) = delete;
  PlainGlyphs& operator=(const PlainGlyphs&) = delete;

  /// Whether there are plain syllables; then 가 is one.
  bool syllables() const { return syllables_ != nullptr; }
  /// Whether all of printable ASCII is there and plain.
  bool ascii() const { return !ascii_.empty(); }
  /// The glyph of a syllable or, with `ascii()`, an ASCII character; glyph 0 for a syllable that is
  /// not there or not plain.
  Entry of(char32_t code_point) const {
    if (code_point <= kLastAscii) return ascii_[code_point - kFirstAscii];
    std::atomic<std::uint64_t>& known = syllables_[code_point - kFirstSyllable];
    std::uint64_t packed = known.load(std::memory_order_relaxed);
    if (packed == kUnknown) {
      packed = look_up(code_point);
      known.store(packed, std::memory_order_relaxed);
    }
    return {static_cast<std::uint32_t>(packed >> 32), static_cast<std::int32_t>(packed)};
  }

 private:
  struct Rules;

  static constexpr std::uint64_t kUnknown = 0;
  static constexpr std::uint64_t kNotPlain = 1;  // glyph 0 with some advance

  /// Glyph and advance in one word, or kNotPlain.
  std::uint64_t look_up(char32_t code_point) const;

  const Font& font_;
  std::unique_ptr<const Rules> rules_;
  std::unique_ptr<std::atomic<std::uint64_t>[]> syllables_;
  std::vector<Entry> ascii_;
};

/// The plain glyphs of `font`, found by who asks first; safe from many threads.
const PlainGlyphs& plain_glyphs_of(const Font& font);

}  // namespace chaek::text
