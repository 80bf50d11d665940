#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"

namespace chaek::audit {

using base::Length;

/// What a line belongs to.
enum class TextKind : std::uint8_t {
  body,
  list,
  quote,
  note,
  heading,
  caption,
  cell,
  code,
  label,     ///< a list's number or bullet, a note's number, a term
  contents,  ///< the contents list, the index, a title page
  artifact,  ///< folios, running heads, marks of the program's own
};
inline constexpr std::size_t kTextKindCount = static_cast<std::size_t>(TextKind::artifact) + 1;

std::string_view name(TextKind kind);

/// Whether lines of this kind are running text: what is judged by its word spaces and breaks.
bool is_running_text(TextKind kind);

/// A line as it stands on a page: the glyph runs and inline pictures of one block that share a
/// baseline. Nothing of it is known from how it was made.
struct SetLine {
  std::uint32_t page = 0;     ///< index into PageSet::pages
  layout::TagId block = 0;    ///< the paragraph, heading, cell … that holds it
  layout::TagId chapter = 0;  ///< the block's outermost ancestor below the document
  TextKind kind = TextKind::body;
  bool sideways = false;  ///< its measures are those of the turned page (layout::Page::sideways)
  Length left;
  Length right;     ///< where the last glyph's advance ends, spaces at the line's end aside
  Length baseline;  ///< from the page's top
  Length size;      ///< of its largest type
  std::string text;
  double widest_space = 0;     ///< its widest word space, by the natural width of the space's font
  double narrowest_space = 0;  ///< 0: it has no word space
  Length slack;                ///< what its spaces and letters were given over their natural widths
  Length last_advance;         ///< of its last glyph
  Length first_word;           ///< as far as its first space
  bool code_start = false;     ///< begins with inline code
  bool code_end = false;
};

/// A picture that is a block of its own.
struct SetPicture {
  std::uint32_t page = 0;
  layout::TagId chapter = 0;
  Length top;
  std::size_t before_line = 0;  ///< index into SetText::lines of the line that follows
};

/// What stands on the pages, in reading order.
struct SetText {
  std::vector<SetLine> lines;
  std::vector<SetPicture> pictures;
};

SetText read_pages(const layout::PageSet& pages);

/// The nearest node at or above `tag` that is no part of a line (a paragraph, a heading, a cell).
layout::TagId block_of(const layout::PageSet& pages, layout::TagId tag);

}  // namespace chaek::audit
