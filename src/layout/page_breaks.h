#pragma once

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "layout/note_flow.h"
#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

/// What one page holds, from top to foot.
struct PageRange {
  std::uint32_t first_figure = 0;  ///< figures [first_figure, end_figure) were put off from pages
  std::uint32_t end_figure = 0;    ///< before and stand at the top
  std::uint32_t begin = 0;         ///< strips [begin, end) of the text …
  std::uint32_t end = 0;
  std::uint32_t put_off = 0;     ///< … without the figures among them from this one on
  std::uint32_t first_note = 0;  ///< note strips [first_note, end_note) of the flow
  std::uint32_t end_note = 0;
  bool shrunk = false;        ///< the page ends with a figure, made a little smaller to fit
  std::uint32_t widened = 0;  ///< spaces that grow by a line, so that the page is full
};

enum class Side : std::uint8_t { recto, verso };

struct PageBreaks {
  std::vector<PageRange> pages;
  /// Whether all pages are equally deep: then the same breaks serve a chapter that begins on the
  /// other side.
  bool even = true;
};

/// Chooses all page breaks of a chapter together, with the least sum of costs (Plass, "Optimal
/// Pagination Techniques", 1981): short pages, torn paragraphs, facing pages of different depth,
/// split notes, figures put off, a last page with hardly a line. `first` is the side of the first
/// page. The time is linear in the number of strips.
PageBreaks choose_page_breaks(const StripList& list, const NoteFlow& notes,
                              const style::Theme& theme, Side first);

}  // namespace chaek::layout
