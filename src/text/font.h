#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chaek::text {

/// What the font's licence bits (OS/2 fsType) allow.
enum class Embedding { installable, editable, print_and_preview, restricted };

/// A point of a glyph's outline in font units, y upwards.
struct OutlinePoint {
  float x = 0;
  float y = 0;
};
struct OutlineCommand {
  enum class Kind { move, line, quadratic, cubic, close };
  Kind kind = Kind::move;
  OutlinePoint points[3];
};

/// A colour glyph's picture (CBDT or sbix): PNG bytes and where it stands, in font units.
struct GlyphBitmap {
  std::string png;
  int left = 0;  ///< from the origin to the picture's left edge
  int top = 0;   ///< from the baseline up to its top edge
  int width = 0;
  int height = 0;
};

/// One immutable face, memory-mapped. All measures are in font units (`units_per_em`), y upwards.
/// Const calls are safe from many threads.
class Font {
 public:
  /// Opens face `index` of the file at `path`; null when it is no usable font.
  static std::unique_ptr<const Font> open(const std::string& path, unsigned index);
  ~Font();

  const std::string& path() const;
  unsigned index() const;
  const std::string& postscript_name() const;
  const std::string& family_name() const;
  int units_per_em() const;
  int ascent() const;   ///< OS/2 typographic, positive
  int descent() const;  ///< positive downwards
  int cap_height() const;
  int x_height() const;
  int underline_position() const;  ///< of the line's middle, negative below the baseline
  int underline_thickness() const;
  int weight() const;  ///< OS/2 usWeightClass
  bool italic() const;
  bool fixed_pitch() const;
  bool color_bitmaps() const;
  bool cff() const;       ///< CFF outlines; else glyf
  bool outlines() const;  ///< CFF or glyf outlines, which a PDF can hold; CFF2 is neither
  Embedding embedding() const;
  std::uint32_t glyph_count() const;

  /// The glyph of `code_point`, or 0. A following variation selector may be given.
  std::uint32_t nominal_glyph(char32_t code_point, char32_t variation = 0) const;
  int advance(std::uint32_t glyph) const;
  std::vector<OutlineCommand> outline(std::uint32_t glyph) const;
  /// The picture of a colour glyph; nothing when it has none.
  std::optional<GlyphBitmap> bitmap(std::uint32_t glyph) const;

  /// HarfBuzz's and FreeType's objects, known to the files of `text/` alone.
  struct State;
  const State& state() const { return *state_; }

 private:
  explicit Font(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace chaek::text
