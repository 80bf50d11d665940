#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/notes.h"

namespace chaek::read {

struct MarkdownTree;

/// What a post says of a word: `*[HTML]: Hypertext Markup Language`.
struct AbbreviationLine {
  std::string word;
  std::string meaning;
  base::Span span;
};

/// Reads `line` as one; nothing when it is none.
std::optional<AbbreviationLine> read_abbreviation(std::string_view line, base::Span span);

/// Makes Abbreviations of the words in `tree` that its lines explain, and says of every one, those
/// of HTML too, what it means: in parentheses behind its first use in the text or, without one, in
/// the notes or headings, unless the author says it just before or behind. A line that is not used
/// is reported ("unused-abbreviation").
void explain_abbreviations(MarkdownTree& tree, Notes& notes);

}  // namespace chaek::read
