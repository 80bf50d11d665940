#include "read/cmark_tree.h"

#include <cmark-gfm-core-extensions.h>

namespace chaek::read {
namespace {

/// `\\(` begins mathematics: InlineSyntax sees to what it means when it does not.
int escapes_all_but_parenthesis(char c) {
  const bool punctuation = (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
                           (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
  return punctuation && c != '(';
}

}  // namespace

CmarkTree::CmarkTree(std::string_view text, const ReadOptions& options)
    : syntax_(options), math_(text, options.dialect) {
  int flags = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS;
  if (options.smart_punctuation) flags |= CMARK_OPT_SMART;
  cmark_parser* parser = cmark_parser_new(flags);
  cmark_parser_attach_syntax_extension(parser, syntax_.extension());
  cmark_parser_attach_syntax_extension(parser, math_.extension());
  if (options.dialect.bracket_math) {
    cmark_parser_set_backslash_ispunct_func(parser, escapes_all_but_parenthesis);
  }
  for (const char* name : {"table", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  root_ = cmark_parser_finish(parser);
  syntax_.mend_places(root_);
}

ExtensionNode extension_node(cmark_node* node) {
  if (cmark_node_get_syntax_extension(node) == nullptr) return ExtensionNode::none;
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return ExtensionNode::table;
  if (name == "table_row" || name == "table_header") return ExtensionNode::table_row;
  if (name == "table_cell") return ExtensionNode::table_cell;
  return ExtensionNode::none;
}

bool is_task(cmark_node* item) {
  return cmark_node_get_syntax_extension(item) != nullptr;
}
bool is_checked(cmark_node* item) {
  return cmark_gfm_extensions_get_tasklist_item_checked(item);
}
unsigned table_columns(cmark_node* table) {
  return cmark_gfm_extensions_get_table_columns(table);
}
const unsigned char* table_alignments(cmark_node* table) {
  return cmark_gfm_extensions_get_table_alignments(table);
}
bool is_header_row(cmark_node* row) {
  return cmark_gfm_extensions_get_table_row_is_header(row) != 0;
}

}  // namespace chaek::read
