#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/set_lines.h"

namespace chaek::audit {

/// What a reader, a proofreader or a printer would mark.
enum class FaultKind : std::uint8_t {
  loose_line,        ///< a word space over twice its natural width; `amount`: how many times
  very_loose_line,   ///< over three times
  tight_line,        ///< under three quarters
  prohibited_start,  ///< a line that begins with what may not begin one (KLREQ 4.3.4)
  prohibited_end,    ///< a line that ends with what may not end one (KLREQ 4.3.5)
  split_pair,        ///< a line's end inside a number or a pair of signs (KLREQ 4.3.6)
  overfull_line,     ///< a line that leaves its measure; `amount`: points
  outside_page,      ///< anything that leaves the page or, if it is text, the text block
  overlap,           ///< type upon type; `amount`: points
  widow,             ///< the last line of a paragraph alone at the head of a page
  orphan,            ///< its first line alone at the foot of a page
  stranded_heading,  ///< fewer than two lines follow on its page; `amount`: how many
  stranded_lead_in,  ///< a line that promises what follows (":") ends the page
  missing_glyph,     ///< type that no font has (.notdef); `amount`: how many
  low_resolution,    ///< a picture under 200 pixels an inch; `amount`: how many it has
  strayed_note,      ///< a footnote that does not begin on the page of its first mark
};
inline constexpr std::size_t kFaultKindCount =
    static_cast<std::size_t>(FaultKind::strayed_note) + 1;

/// The kind's name in the report: "loose_lines".
std::string_view name(FaultKind kind);

/// One fault and where a person finds it.
struct Fault {
  FaultKind kind = FaultKind::loose_line;
  std::uint32_t page = 0;  ///< index into PageSet::pages
  Length x;                ///< from the page's left edge
  Length y;                ///< from its top: a line's baseline, else the top of the thing
  TextKind text_kind = TextKind::body;
  double amount = 0;
  bool avoidable = true;  ///< very loose lines: whether a break at a syllable could have helped
  std::string text;       ///< of the line
};

/// What is counted of the lines of running text of one width.
struct LineFigures {
  std::size_t lines = 0;
  std::size_t broken = 0;  ///< those that are not the last of their paragraph
  std::size_t loose = 0;   ///< of the broken ones, very loose ones among them
  std::size_t very_loose = 0;
  std::size_t tight = 0;
  std::size_t syllable_breaks = 0;  ///< breaks inside an eojeol
  std::size_t word_breaks = 0;      ///< breaks inside a Latin word or an address
};

/// The figures of a laid-out book, counted from its pages.
struct Report {
  std::size_t pages = 0;
  std::size_t lines = 0;  ///< of all kinds but artifacts
  LineFigures wide;       ///< measure of 30 em or more
  LineFigures narrow;
  std::vector<Fault> faults;  ///< by kind, then by place

  std::size_t count(FaultKind kind) const;
};

}  // namespace chaek::audit
