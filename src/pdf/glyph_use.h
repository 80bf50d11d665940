#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/clusters.h"
#include "pdf/drawing.h"

namespace chaek::pdf {

/// A code of one byte in one of the drawing fonts of a font.
struct DrawingCode {
  std::uint32_t part = 0;
  std::uint32_t code = 0;
};

/// A Type 3 font of at most 256 codes: each draws a drawing, or nothing, and reads as one character
/// (0: none).
struct DrawingPart {
  struct Entry {
    const Drawing* drawing = nullptr;  ///< null: nothing is drawn
    char32_t text = 0;
    std::int32_t width = 0;  ///< millionths of an em
  };
  std::vector<Entry> entries;
};

/// What pages use of one font: its glyphs, the text that each glyph alone stands for, and the
/// clusters that need drawings. A glyph has one text in a PDF (its font's ToUnicode map), and
/// readers differ in all means of replacing it; so a cluster that would read wrong is a drawing
/// instead. All clusters of a colour font are drawings.
class FontUse {
 public:
  explicit FontUse(const text::Font& font);

  const text::Font& font() const { return *font_; }
  /// Enters the glyphs of a run in this font.
  void note(const layout::GlyphRun& run);
  /// Adds what another part of the pages uses. The order of merging does not matter.
  void merge(const FontUse& other);
  /// After the last merge: decides which clusters are drawings and numbers their codes.
  void finish();

  /// Original ids of the used glyphs, ascending.
  std::vector<std::uint32_t> glyphs() const;
  /// The text of a used glyph, empty when it never stands for one by itself.
  std::string text(std::uint32_t glyph) const { return slot_text(slots_[glyph]); }
  /// Millionths of an em, as the file's widths say.
  std::int32_t width(std::uint32_t glyph) const { return slots_[glyph].width; }
  /// The glyph as it can be looked up: ids that the font does not have become 0.
  std::uint32_t known(std::uint32_t glyph) const { return glyph < slots_.size() ? glyph : 0; }

  /// True when the cluster's glyphs as they are give a reader the cluster's text; else it is a
  /// drawing.
  bool is_plain(const Cluster& cluster, base::Length size) const {
    if (cluster.glyphs.size() == 1) {
      const layout::PlacedGlyph& glyph = cluster.glyphs[0];
      const Slot& slot = slots_[known(glyph.id)];
      if (slot.text == quick_character(cluster.text) && slot.text != kUnused) {
        return !is_displaced(glyph, size, slot.width);
      }
    }
    return is_plain_slowly(cluster, size);
  }

  struct DrawingCodes {
    std::vector<DrawingCode> codes;  ///< the first draws; a code a character
    std::int32_t width = 0;          ///< of each code, millionths of an em
    bool shifted = false;            ///< the glyphs' dx are in the drawing
  };
  /// The codes of a cluster that is not plain.
  const DrawingCodes& drawing(const Cluster& cluster, base::Length size) const;
  const std::vector<DrawingPart>& drawing_parts() const { return parts_; }

  /// The number of the font's first resource on a page ("F3"), set by the owner of all fonts. An
  /// outline font is that one, its drawing fonts follow; a colour font has drawing fonts only.
  std::uint32_t resource = 0;
  std::uint32_t drawing_resource() const { return resource + (font_->color_bitmaps() ? 0 : 1); }
  std::uint32_t resource_count() const {
    return drawing_resource() - resource + static_cast<std::uint32_t>(parts_.size());
  }

 private:
  static constexpr char32_t kUnused = 0;
  static constexpr char32_t kNoText = 0xFFFFFFFF;
  static constexpr char32_t kLonger = 0x80000000;  ///< the rest is an index into `longer_`

  struct Slot {
    char32_t text = kUnused;
    std::int32_t width = 0;
  };

  /// The character of a text that is exactly one of U+0020–U+007F or of three bytes; else 0.
  static char32_t quick_character(std::string_view text) {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.size() == 1) return byte(0) >= 0x20 && byte(0) < 0x80 ? byte(0) : 0;
    if (text.size() != 3 || (byte(0) & 0xF0) != 0xE0) return 0;
    return (byte(0) & 15U) << 12 | (byte(1) & 63U) << 6 | (byte(2) & 63U);
  }
  void note_cluster(const Cluster& cluster, base::Length size);
  void note_text(std::uint32_t glyph, std::string_view text);
  Slot& touch(std::uint32_t glyph);
  void put(Slot& slot, std::string_view text);
  std::string slot_text(const Slot& slot) const;
  bool is_plain_slowly(const Cluster& cluster, base::Length size) const;
  Drawing drawing_of(const Cluster& cluster, base::Length size) const;
  Drawing drawing_alone(std::uint32_t glyph, std::string_view text) const;
  bool reads_wrong(const Drawing& drawing) const;
  void number_codes();

  const text::Font* font_;
  std::vector<Slot> slots_;  ///< by glyph id
  std::vector<std::string> longer_;
  std::set<Drawing> displaced_;   ///< sure to be drawings
  std::set<Drawing> candidates_;  ///< drawings if the glyphs' final texts say otherwise
  std::map<Drawing, DrawingCodes> drawings_;
  std::vector<DrawingPart> parts_;
};

/// All fonts of the pages, in the order of their first use, with their resources numbered.
class FontUses {
 public:
  FontUses(const layout::PageSet& pages, unsigned jobs);
  const std::vector<FontUse>& all() const { return uses_; }
  /// The use of a font of these pages.
  const FontUse& of(const text::Font& font) const;

 private:
  std::vector<FontUse> uses_;
};

}  // namespace chaek::pdf
