#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/page.h"
#include "pdf/clusters.h"

namespace chaek::pdf {

/// What pages use of one font: its glyphs and the text that each glyph alone stands for. One glyph
/// has one such text in a PDF (its font's ToUnicode map); where it stands for another, the page
/// says so itself.
class FontUse {
 public:
  explicit FontUse(const text::Font& font);

  const text::Font& font() const { return *font_; }
  /// Enters the glyphs of a run in this font.
  void note(const layout::GlyphRun& run);
  /// Adds what another part of the pages uses. The order of merging does not matter.
  void merge(const FontUse& other);
  /// After the last merge: looks up advances and numbers the codes of a colour font.
  void finish();

  /// Original ids of the used glyphs, ascending.
  std::vector<std::uint32_t> glyphs() const;
  bool used(std::uint32_t glyph) const { return slots_[glyph].text != kUnused; }
  /// The text of a used glyph, empty when it never stands for one by itself.
  std::string text(std::uint32_t glyph) const;
  /// Millionths of an em, as the file's widths say.
  std::int32_t width(std::uint32_t glyph) const { return slots_[glyph].width; }
  /// The glyph as it can be looked up: ids that the font does not have become 0.
  std::uint32_t known(std::uint32_t glyph) const { return glyph < slots_.size() ? glyph : 0; }

  /// True when a reader who puts together the texts of the cluster's glyphs gets the cluster's
  /// text.
  bool reads_right(const Cluster& cluster) const {
    if (cluster.glyphs.size() == 1) {
      const char32_t text = slots_[known(cluster.glyphs[0].id)].text;
      if (text == quick_character(cluster.text) && text != 0) return true;
    }
    return reads_right_slowly(cluster);
  }

  /// A colour font is written as pictures, a code for each pair of glyph and text.
  using PictureCodes = std::map<std::pair<std::uint32_t, std::string>, std::uint32_t>;
  const PictureCodes& picture_codes() const { return picture_codes_; }
  std::uint32_t picture_code(std::uint32_t glyph, std::string_view text) const;

  /// The number of the font's first resource on a page ("F3"); set by the owner of all fonts.
  std::uint32_t resource = 0;

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
  void note_cluster(const Cluster& cluster);
  void note_text(std::uint32_t glyph, std::string_view text);
  void put(Slot& slot, std::string_view text);
  std::string slot_text(const Slot& slot) const;
  bool reads_right_slowly(const Cluster& cluster) const;

  const text::Font* font_;
  std::vector<Slot> slots_;  ///< by glyph id
  std::vector<std::string> longer_;
  PictureCodes picture_codes_;
};

/// The text of each glyph of a cluster of as many characters as glyphs, in the glyphs' order: a
/// glyph that the font gives to one of the characters by itself has that one (a Hangul tone mark
/// drawn before its syllable), the others follow in order. Empty when the numbers differ.
std::vector<std::string_view> match_glyphs(const text::Font& font, const Cluster& cluster);

/// All fonts of the pages, in the order of their first use.
class FontUses {
 public:
  FontUses(const layout::PageSet& pages, unsigned jobs);
  std::vector<FontUse>& all() { return uses_; }
  const std::vector<FontUse>& all() const { return uses_; }
  /// The use of a font of these pages.
  const FontUse& of(const text::Font& font) const;

 private:
  std::vector<FontUse> uses_;
};

}  // namespace chaek::pdf
