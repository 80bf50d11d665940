#pragma once

#include <cmark-gfm.h>

#include <string_view>

#include "read/cmark_memory.h"
#include "read/inline_syntax.h"
#include "read/math_blocks.h"

namespace chaek::read {

/// A text parsed by cmark-gfm: its options and extensions are set here and nowhere else.
class CmarkTree {
 public:
  CmarkTree(std::string_view text, const ReadOptions& options);
  CmarkTree(const CmarkTree&) = delete;
  CmarkTree& operator=(const CmarkTree&) = delete;

  cmark_node* root() const { return root_; }

 private:
  CmarkMemory memory_;  // before all that cmark makes; the tree ends with it
  InlineSyntax syntax_;
  MathBlocks math_;
  cmark_node* root_ = nullptr;
};

/// The kinds of nodes that cmark-gfm's extensions add, which have no constants of their own.
enum class ExtensionNode { none, table, table_row, table_cell };
ExtensionNode extension_node(cmark_node* node);

bool is_task(cmark_node* item);
bool is_checked(cmark_node* item);
unsigned table_columns(cmark_node* table);
/// 'l', 'c', 'r' or 0, one for each column.
const unsigned char* table_alignments(cmark_node* table);
bool is_header_row(cmark_node* row);

/// A node's text, or nothing; valid until the tree ends.
inline std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

}  // namespace chaek::read
