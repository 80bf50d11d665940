#pragma once

#include <cmark-gfm.h>

#include "content/block.h"

namespace chaek::read {

/// kramdown takes a paragraph directly below a lone ">" into the quotation: moves it there, for all
/// children of `container`.
void adopt_paragraphs(cmark_node* container);

/// Makes definition lists of the paragraphs in `blocks` that have lines beginning with ":"; the
/// lines before are the terms, or the paragraph before is.
void make_definition_lists(content::Blocks& blocks);

}  // namespace chaek::read
