#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_library.h"

namespace chaek::text {

/// Which way a text runs.
enum class Direction : std::uint8_t { left_to_right, right_to_left };

/// One shaped glyph; measures in its font's units, y upwards.
struct Glyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0;
  std::int32_t dx = 0;
  std::int32_t dy = 0;
  /// Byte offset, in the shaped text, of the first character of the glyph's cluster.
  std::uint32_t cluster = 0;
};

/// Glyphs, advances and clusters of a stretch of text in one Font.
struct ShapedRun {
  const Font* font = nullptr;
  std::uint32_t begin = 0;  ///< byte range of the shaped text
  std::uint32_t end = 0;
  std::vector<Glyph> glyphs;  ///< in logical order; right-to-left text is drawn from the last on
};

/// A character that no font has: it is shown as U+FFFD's glyph or the font's .notdef and must be
/// reported.
struct MissingCharacter {
  char32_t code_point = 0;
  std::uint32_t offset = 0;
};

struct ShapedText {
  std::vector<ShapedRun> runs;  ///< in logical order
  std::vector<MissingCharacter> missing;
  bool syllables = false;  ///< one run of Hangul syllables, a glyph for each
};

/// Itemises (script, language, coverage, emoji) and shapes with HarfBuzz, through a
/// cache of words. Not thread-safe: one per thread.
class Shaper {
 public:
  explicit Shaper(const FontLibrary& library);
  ~Shaper();
  Shaper(Shaper&&) noexcept;

  /// Shapes `text` (UTF-8: a word or a short stretch without line ends, all of one direction).
  /// `language` is BCP 47
  /// ("ko"): quotes and other Common characters take the language's forms; brackets
  /// 「」『』《》〈〉 and kin are half width (feature `halt`). The reference is good until the next
  /// call; copy what must live on.
  const ShapedText& shape(std::string_view text, FaceRequest face, std::string_view language,
                          Direction direction = Direction::left_to_right);

  const FontLibrary& library() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chaek::text
