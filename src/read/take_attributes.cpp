#include "read/attributes.h"
#include "read/cmark_tree.h"
#include "read/inline_syntax.h"

namespace chaek::read {
namespace {

bool is_attributes(cmark_node* node) {
  return node != nullptr && added_node(node) == AddedNode::attributes;
}

bool is_line_end(cmark_node* node) {
  return node != nullptr && (cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK ||
                             cmark_node_get_type(node) == CMARK_NODE_LINEBREAK);
}

/// Whether `node` is missing or nothing but white space.
bool is_blank(cmark_node* node) {
  return node == nullptr || (cmark_node_get_type(node) == CMARK_NODE_TEXT &&
                             literal(node).find_first_not_of(" \t") == std::string_view::npos);
}

void remove(cmark_node* node) {
  if (node == nullptr) return;
  cmark_node_unlink(node);
  cmark_node_free(node);
}

void take(cmark_node* node, std::vector<std::string>& out) {
  out.emplace_back(added_text(node));
  remove(node);
}

/// From the beginning of a paragraph, as long as lines hold nothing else.
void take_lines_before(cmark_node* paragraph, std::vector<std::string>& out) {
  for (cmark_node* first = cmark_node_first_child(paragraph);
       is_attributes(first) &&
       (cmark_node_next(first) == nullptr || is_line_end(cmark_node_next(first)));
       first = cmark_node_first_child(paragraph)) {
    remove(cmark_node_next(first));
    take(first, out);
  }
}

void take_lines_behind(cmark_node* paragraph, std::vector<std::string>& out) {
  for (cmark_node* last = cmark_node_last_child(paragraph);
       is_attributes(last) && is_line_end(cmark_node_previous(last));
       last = cmark_node_last_child(paragraph)) {
    remove(cmark_node_previous(last));
    take(last, out);
  }
}

void take_from_heading(cmark_node* heading, std::vector<std::string>& out) {
  cmark_node* last = cmark_node_last_child(heading);
  if (!is_attributes(last)) return;
  cmark_node* before = cmark_node_previous(last);
  take(last, out);
  if (before == nullptr || cmark_node_get_type(before) != CMARK_NODE_TEXT) return;
  const std::string text(literal(before));
  cmark_node_set_literal(before, text.substr(0, text.find_last_not_of(" \t") + 1).c_str());
}

/// kramdown's line behind a table is to GFM one more row.
void take_last_row(cmark_node* table, std::vector<std::string>& out) {
  cmark_node* row = cmark_node_last_child(table);
  if (row == nullptr || is_header_row(row)) return;
  cmark_node* cell = cmark_node_first_child(row);
  cmark_node* first = cell == nullptr ? nullptr : cmark_node_first_child(cell);
  if (!is_attributes(first) || cmark_node_next(first) != nullptr) return;
  while ((cell = cmark_node_next(cell)) != nullptr) {
    if (!is_blank(cmark_node_first_child(cell))) return;
  }
  take(first, out);
  remove(row);
}

/// The paragraph that a line behind a quotation or list lazily continues.
cmark_node* last_paragraph(cmark_node* container) {
  constexpr int kDeepest = 8;
  for (int depth = 0; container != nullptr && depth < kDeepest; ++depth) {
    switch (cmark_node_get_type(container)) {
      case CMARK_NODE_PARAGRAPH:
        return container;
      case CMARK_NODE_BLOCK_QUOTE:
      case CMARK_NODE_LIST:
      case CMARK_NODE_ITEM:
        container = cmark_node_last_child(container);
        break;
      default:
        return nullptr;
    }
  }
  return nullptr;
}

}  // namespace

TakenAttributes take_attributes(cmark_node* block) {
  TakenAttributes taken;
  switch (cmark_node_get_type(block)) {
    case CMARK_NODE_PARAGRAPH:
      take_lines_before(block, taken.leading);
      take_lines_behind(block, taken.trailing);
      break;
    case CMARK_NODE_HEADING:
      take_from_heading(block, taken.trailing);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
      if (cmark_node* paragraph = last_paragraph(block)) {
        take_lines_behind(paragraph, taken.trailing);
      }
      break;
    default:
      if (extension_node(block) == ExtensionNode::table) take_last_row(block, taken.trailing);
  }
  return taken;
}

}  // namespace chaek::read
