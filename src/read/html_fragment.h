#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "read/html.h"

namespace chaek::read {

/// Where the pieces of HTML stand: between blocks, or inside a line of text. In a line, a tag that
/// has no partner is more likely a mention of it ("the <div> tag") than a slip.
enum class HtmlPlace { between_blocks, in_line };

/// One text for the HTML parser, made of pieces of HTML that were checked: only elements that are
/// understood, each closed, to a bounded depth; what is meant as text, escaped. Each piece of
/// Markdown is a <br> whose offset says which it is, so nothing an author writes can be mistaken
/// for one.
struct HtmlFragment {
  struct Slot {
    std::size_t offset = 0;
    std::size_t piece = 0;
  };
  struct Place {
    std::size_t offset = 0;    ///< of the fragment
    std::uint32_t source = 0;  ///< of the file
  };

  std::string text;
  std::vector<Slot> slots;    ///< by offset
  std::vector<Place> places;  ///< by offset; text goes on from each as it does in the file

  /// The piece that stands at `offset`, if it is a slot.
  std::optional<std::size_t> slot_at(std::size_t offset) const;
  /// The byte of the file that byte `offset` of the fragment was.
  std::uint32_t source_offset(std::size_t offset) const;
};

/// Makes the fragment; reports "unclosed-html", "dropped-html", "too-deep".
HtmlFragment make_fragment(const std::vector<HtmlPiece>& pieces, HtmlPlace place, Notes& notes);

}  // namespace chaek::read
