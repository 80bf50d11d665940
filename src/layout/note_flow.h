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

/// The space between text and notes: the rule stands in it.
Length note_separation(const style::Theme& theme);

/// A chapter's footnotes as one list of strips, in the order of their marks. What stands at the
/// foot of a page is a range of it; what a page can't hold, the next begins with.
class NoteFlow {
 public:
  NoteFlow(const StripList& list, const style::Theme& theme);

  /// How many note strips belong to marks in the first `strips` strips of the text.
  std::uint32_t due(std::uint32_t strips) const { return due_[strips]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(flow_.size()); }
  const NoteStrip& operator[](std::uint32_t i) const { return flow_[i]; }

  /// The height of [begin, end) at a page's foot, with the space above it.
  Length height(std::uint32_t begin, std::uint32_t end) const;
  /// How far [begin, end) goes in `room`. A note is split only with two strips on either side, and
  /// not where its own rules forbid it.
  std::uint32_t fill(std::uint32_t begin, std::uint32_t end, Length room) const;
  /// Whether the note of the last strip before `end` has begun when strips before `reached` are
  /// set.
  bool begun(std::uint32_t reached, std::uint32_t end) const {
    return end == 0 || reached > first_[end - 1];
  }

 private:
  std::uint32_t settle(std::uint32_t begin, std::uint32_t cut) const;

  const StripList& list_;
  Length separation_;
  std::vector<NoteStrip> flow_;
  std::vector<std::uint32_t> first_;  // of each strip's note
  std::vector<std::uint32_t> last_;   // one past the last strip of each strip's note
  std::vector<Length> sums_;          // heights of the strips before
  std::vector<std::uint32_t> due_;
};

}  // namespace chaek::layout
