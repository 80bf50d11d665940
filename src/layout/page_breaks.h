#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

/// One strip of a note, by the note's number − 1 and its place in the note.
struct NoteStrip {
  std::uint32_t note = 0;
  std::uint32_t strip = 0;
};

/// What one page holds: strips [begin, end) and, at its foot, these note strips.
struct PageRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<NoteStrip> notes;
};

/// The vertical places of the strips of a page that begins with strip `begin`.
class PageFiller {
 public:
  PageFiller(const StripList& list, const style::Theme& theme, std::uint32_t begin);

  /// Places the next strip; gives its top.
  Length place();
  std::uint32_t next() const { return next_; }
  /// Height used so far.
  Length used() const { return used_; }
  /// The repeated table head at the top, or −1; the first strip stands below it.
  std::int32_t head() const { return head_; }

 private:
  const StripList& list_;
  Length grid_;
  std::uint32_t begin_;
  std::uint32_t next_;
  Length used_;
  std::int32_t head_ = -1;
};

/// The space between text and notes: the rule stands in it.
Length note_separation(const style::Theme& theme);

/// Chooses the page breaks of `list`.
std::vector<PageRange> choose_page_breaks(const StripList& list, const style::Theme& theme);

}  // namespace chaek::layout
