#pragma once

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/clusters.h"
#include "pdf/drawing.h"
#include "pdf/glyph_notes.h"

namespace chaek::pdf {

/// A code of one byte in one of the drawing fonts of a font.
struct DrawingCode {
  std::uint32_t resource = 0;  ///< the drawing font's number on pages ("F3")
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
  std::uint32_t resource = 0;
  std::vector<Entry> entries;
};

struct DrawingCodes {
  std::vector<DrawingCode> codes;  ///< the first draws; a code a character
  std::int32_t width = 0;          ///< of each code, millionths of an em
  bool shifted = false;            ///< the glyphs' dx are in the drawing
};

/// What pages use of one font: its glyphs, the text that each glyph alone stands for, and the
/// clusters that need drawings. A glyph has one text in a PDF (its font's ToUnicode map), and
/// readers differ in all means of replacing it; so a cluster that would read wrong is a drawing
/// instead. All clusters of a colour font are drawings. What is decided never changes while more
/// pages come: a glyph has the text of the batch that used it first and a code from then on, the
/// more frequent ones the lower (so that most codes begin with the same byte, which compresses
/// well), and a drawing its code.
class FontUse {
 public:
  explicit FontUse(const text::Font& font);

  const text::Font& font() const { return *font_; }
  std::size_t glyph_count() const { return used_.size(); }
  /// Original ids of the used glyphs, ascending.
  std::vector<std::uint32_t> glyphs() const;
  /// The same in the order of their codes.
  std::vector<std::uint32_t> glyphs_by_code() const;
  /// The two bytes that stand for a used glyph in the pages.
  std::uint16_t code(std::uint32_t glyph) const { return slots_[glyph].code; }
  /// False where a code is the glyph's id: the font's program leaves no choice.
  bool has_own_codes() const { return own_codes_; }
  /// The text of a used glyph, empty when it never stands for one by itself.
  std::string text(std::uint32_t glyph) const;
  /// Millionths of an em, as the file's widths say; of a used glyph.
  std::int32_t width(std::uint32_t glyph) const { return slots_[glyph].width; }
  std::uint32_t known(std::uint32_t glyph) const { return glyph < slot_count_ ? glyph : 0; }

  /// True when the cluster is known to be one glyph that reads as it should. Safe while another
  /// thread settles.
  bool is_plain(const Cluster& cluster, base::Length size) const {
    return cluster.glyphs.size() == 1 && reads_as(cluster.glyphs[0], cluster.text, size);
  }

  /// True when all clusters of the run are plain and stand in the order of their text. Nearly all
  /// runs are, so this is asked first.
  bool is_plain(const layout::GlyphRun& run) const;

  /// The drawings of a batch, and their codes.
  using Drawings = std::map<Drawing, const DrawingCodes*>;
  /// Decides what the batches before have left open, and which clusters of this one are drawings.
  /// New resources are numbered from `next_resource`.
  Drawings settle(const GlyphNotes& notes, std::uint32_t& next_resource);

  const std::deque<DrawingPart>& drawing_parts() const { return parts_; }
  /// The number of an outline font on pages ("F3"); a colour font has drawing fonts only.
  std::uint32_t resource() const { return resource_; }

 private:
  static constexpr char32_t kUnused = 0;
  static constexpr char32_t kNoText = 0xFFFFFFFF;
  static constexpr char32_t kLonger = 0x80000000;  ///< the rest is an index into `longer_`

  /// What is known of a glyph; nothing when all is 0, so that a font's 65,535 slots are memory that
  /// the system has yet to give.
  struct Slot {
    char32_t text;
    std::int32_t width;
    std::uint16_t code;

    /// Once it is known, so is the rest.
    char32_t known_text() { return std::atomic_ref(text).load(std::memory_order_acquire); }
  };
  struct Free {
    void operator()(Slot* slots) const { std::free(slots); }
  };

  /// The character of a text that is exactly one of U+0020–U+007F or of two or three bytes; else 0.
  static char32_t quick_character(std::string_view text) {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.size() == 1) return byte(0) >= 0x20 && byte(0) < 0x80 ? byte(0) : 0;
    if (text.size() == 2 && (byte(0) & 0xE0) == 0xC0) return (byte(0) & 31U) << 6 | (byte(1) & 63U);
    if (text.size() != 3 || (byte(0) & 0xF0) != 0xE0) return 0;
    return (byte(0) & 15U) << 12 | (byte(1) & 63U) << 6 | (byte(2) & 63U);
  }
  /// Whether a glyph where it is due is known to read as `text`.
  bool reads_as(const layout::PlacedGlyph& glyph, std::string_view text, base::Length size) const {
    Slot& slot = slots_[known(glyph.id)];
    const char32_t character = quick_character(text);
    return character != kUnused && slot.known_text() == character &&
           !is_displaced(glyph, text, size, slot.width);
  }
  void number_glyphs(const GlyphNotes& notes);
  std::uint16_t next_code();
  void settle_text(std::uint32_t glyph, const GlyphNotes& notes);
  bool reads_wrong(const Drawing& drawing) const;

  const text::Font* font_;
  std::uint32_t resource_ = 0;
  bool numbered_ = false;
  bool own_codes_;
  std::uint32_t last_code_ = 0;
  std::vector<std::uint16_t> escaped_codes_;  ///< passed over, for when no others are left
  std::vector<std::uint32_t> used_;           ///< glyph ids
  std::uint32_t slot_count_;
  std::unique_ptr<Slot[], Free> slots_;  ///< by glyph id
  std::vector<std::string> longer_;
  std::map<Drawing, DrawingCodes> drawings_;
  std::deque<DrawingPart> parts_;
  std::map<std::pair<char32_t, std::int32_t>, DrawingCode> silent_;  ///< in the last part

  friend class CodeNumbers;
};

/// A font as one batch of pages uses it; what its drawings are is settled.
struct BatchFont {
  const FontUse* use = nullptr;
  FontUse::Drawings drawings;

  /// The codes that draw a cluster of the batch; null when its glyphs as they are give a reader
  /// its text.
  const DrawingCodes* drawing(const Cluster& cluster, base::Length size) const {
    if (drawings.empty() || use->is_plain(cluster, size)) return nullptr;
    const auto found = drawings.find(drawing_of(use->font(), cluster, size));
    return found == drawings.end() ? nullptr : found->second;
  }
};
using BatchFonts = std::vector<BatchFont>;

/// What was found out about a batch of pages.
struct PagesSeen {
  std::vector<GlyphNotes> notes;    ///< what they use and `settle` has not seen
  std::vector<std::uint8_t> plain;  ///< by item, page after page: 1 for a run known to be plain
};

/// All fonts of the pages, in the order of their first use, with their resources numbered.
class FontUses {
 public:
  /// Looks at `pages` and the runs that are `to_come`. On any thread.
  PagesSeen look(std::span<const layout::Page> pages,
                 std::span<const layout::GlyphRun> to_come = {});
  /// For one batch at a time, in order.
  BatchFonts settle(const std::vector<GlyphNotes>& notes);

  const std::deque<FontUse>& all() const { return uses_; }
  std::uint32_t resource_count() const { return next_resource_; }

 private:
  FontUse* find(const text::Font& font);

  std::mutex mutex_;  ///< of the list, not of what is in it
  std::deque<FontUse> uses_;
  std::uint32_t next_resource_ = 0;
};

/// The use of a font of the batch.
const BatchFont& font_of(const BatchFonts& fonts, const text::Font& font);

}  // namespace chaek::pdf
