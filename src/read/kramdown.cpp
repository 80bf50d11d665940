#include "read/kramdown.h"

#include <cmark-gfm/node.h>

namespace chaek::read {

void adopt_paragraphs(cmark_node* container) {
  for (cmark_node* quote = cmark_node_first_child(container); quote != nullptr;
       quote = cmark_node_next(quote)) {
    cmark_node* next = cmark_node_next(quote);
    if (cmark_node_get_type(quote) != CMARK_NODE_BLOCK_QUOTE || next == nullptr ||
        cmark_node_first_child(quote) != nullptr ||
        cmark_node_get_type(next) != CMARK_NODE_PARAGRAPH ||
        cmark_node_get_start_line(next) != cmark_node_get_end_line(quote) + 1) {
      continue;
    }
    quote->end_line = next->end_line;
    quote->end_column = next->end_column;
    cmark_node_append_child(quote, next);
  }
}

}  // namespace chaek::read
