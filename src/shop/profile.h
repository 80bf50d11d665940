#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "base/paper_size.h"
#include "base/print_choice.h"

namespace chaek::shop {

/// What a rule looks at.
enum class RuleKind : std::uint8_t {
  file,        ///< an output of a scheme is made
  trim,        ///< the size of a page
  sheet,       ///< two pages side by side fit on a sheet
  pages,       ///< how many there are
  bleed,       ///< of the pages' or the cover's file
  marks,       ///< none in a file
  ink,         ///< the pages need no colour
  resolution,  ///< of pictures, in pixels to the inch
  fonts,       ///< all may be embedded
  spine,       ///< as wide as the shop's formula has it
  isbn,        ///< there is one, perhaps with its add-on
  price,       ///< stands on the cover
  colophon,    ///< its lines
  metadata,    ///< what the EPUB says of itself
};

/// What a colophon or an EPUB's metadata says.
enum class Field : std::uint8_t {
  title,
  author,
  issuer,
  publisher,
  registration,
  address,
  date,
  isbn,
  price,
  language,
};

/// One thing that a shop asks for. Only the members that its kind names have a meaning.
struct Rule {
  RuleKind kind = RuleKind::file;
  bool certain = false;  ///< the shop, a law or a standard says so itself; else it is advice
  std::string source;    ///< who says so: an address, or a law's paragraph

  base::Scheme scheme = base::Scheme::print;  ///< file, bleed, marks: of which output
  std::string file;                           ///< file: as it is written after a name
  std::vector<base::PaperSize> sizes;         ///< trim, sheet
  std::optional<double> least;                ///< pages; mm of bleed; pixels to the inch
  std::optional<double> most;                 ///< pages; mm of bleed
  unsigned multiple = 1;                      ///< pages
  bool addon = false;                         ///< isbn: with the five digits of the subject
  std::vector<Field> fields;                  ///< colophon, metadata
};

/// A spine as a shop counts it: pages × g/m² × `per_page_gram` millimetres, and `extra`.
struct SpineFormula {
  double per_page_gram = 0;
  base::Length extra;
};

/// A print shop, an office or a library: what it asks of a book.
struct Profile {
  std::string name;                                 ///< of its file, "bookk"
  std::map<std::string, std::string> descriptions;  ///< by language: "ko", "en"
  std::optional<SpineFormula> spine;                ///< nothing: chaek's own
  std::vector<Rule> rules;

  /// In `language`, else English.
  std::string_view description(std::string_view language) const;
};

}  // namespace chaek::shop
