#pragma once

#include <cmark-gfm.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/block.h"
#include "read/notes.h"

namespace chaek::read {

/// kramdown takes a paragraph directly below a lone ">" into the quotation: moves it there, for all
/// children of `container`.
void adopt_paragraphs(cmark_node* container);

/// `*[HTML]: Hypertext Markup Language`.
struct Abbreviation {
  std::string word;
  std::string meaning;
  base::Span span;
};

/// Reads `line` as one; nothing when it is none.
std::optional<Abbreviation> read_abbreviation(std::string_view line, base::Span span);

/// Says in `blocks` what each abbreviation means, in parentheses behind its first use; one that is
/// not used is reported ("unused-abbreviation").
void explain_abbreviations(const std::vector<Abbreviation>& abbreviations, content::Blocks& blocks,
                           Notes& notes);

/// Makes definition lists of the paragraphs in `blocks` that have lines beginning with ":"; the
/// lines before are the terms, or the paragraph before is.
void make_definition_lists(content::Blocks& blocks);

}  // namespace chaek::read
