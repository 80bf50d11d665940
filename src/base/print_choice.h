#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"
#include "base/paper_size.h"

namespace chaek::base {

/// How pages come onto sheets.
enum class Scheme {
  pages,       ///< not at all: the book, page by page, as it is read
  print,       ///< page by page for a printer: trim and bleed boxes, nothing to click
  cover,       ///< not the pages but what is wrapped around them: back, spine, front, flaps
  booklet,     ///< saddle stitch: all sheets folded once, one inside the other
  signatures,  ///< the same in sections of a few sheets, sewn or glued side by side
  stacks,      ///< perfect binding: sheets cut, the stacks laid upon one another
  proof,       ///< several pages side by side, to look at
};

/// The edge over which a printer turns a sheet to print its back.
enum class Flip { long_edge, short_edge };

/// How a printer comes to the backs.
enum class Sides {
  both,           ///< front, back, front, back …
  one,            ///< all fronts, then all backs in the same order
  one_backwards,  ///< all fronts, then all backs beginning with the last sheet's
};

/// The inks of a print file.
enum class Ink { color, gray };

/// What pages say of where a link leads, for those who can't follow it.
enum class LinkNotes {
  none,     ///< nothing
  in_line,  ///< the page, or the address, in brackets after the link
  notes,    ///< the page in brackets, an address as a footnote
};

/// How one output goes to paper. Written after a file's name, "book.pdf:booklet,sheet=a4", or as
/// keys of an output in book.yaml.
struct PrintChoice {
  Scheme scheme = Scheme::pages;
  /// Signatures: sheets in each. Stacks and proofs: pages on a side.
  unsigned count = 1;
  std::optional<PaperSize> sheet;  ///< nothing: the smallest that holds the pages
  std::optional<Flip> flip;        ///< nothing: the one that keeps both sides upright
  Sides sides = Sides::both;
  Length caliper;  ///< thickness of a sheet, for creep
  bool marks = false;
  Length bleed;
  Ink ink = Ink::color;
  std::optional<LinkNotes> links;  ///< nothing: as the book has it

  friend bool operator==(const PrintChoice&, const PrintChoice&) = default;
};

/// Sets the scheme by its word: "booklet", "signatures-4" … False: it is none.
bool set_scheme(PrintChoice& choice, std::string_view word);
/// What set_scheme takes, for messages.
std::string_view scheme_words();

/// Sets `key` ("sheet", "flip", "sides", "paper", "marks", "bleed", "ink", "links") to `value`.
/// What was expected instead, if it is none; empty when all is well; nothing for an unknown key.
std::optional<std::string_view> set_print_key(PrintChoice& choice, std::string_view key,
                                              std::string_view value);

/// Whether `key` also means something for pages that come onto no sheets.
bool is_page_key(std::string_view key);

/// The part of a written choice that is wrong, and what should stand there.
struct WrongPart {
  std::string part;           ///< "sheet=a99"; empty: the name that the rest belongs to
  std::string_view expected;  ///< "a sheet such as a4, b5 or 225x320mm"
};

/// "booklet,sheet=a4,marks", or page keys alone: "links=none"; nothing, and why in `wrong`, when a
/// part of it is wrong.
std::optional<PrintChoice> parse_print_choice(std::string_view text, WrongPart* wrong = nullptr);

/// A file to be made.
struct OutputChoice {
  std::string path;
  PrintChoice print;
  friend bool operator==(const OutputChoice&, const OutputChoice&) = default;
};

/// "book.epub", "book.pdf", "book.pdf:booklet,sheet=a4" or "book.pdf:links=none"; nothing, and why
/// in `wrong`, for anything else.
std::optional<OutputChoice> parse_output(std::string_view text, WrongPart* wrong = nullptr);

}  // namespace chaek::base
