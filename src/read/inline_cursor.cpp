#include "read/inline_cursor.h"

#include <cmark-gfm/chunk.h>
#include <cmark-gfm/node.h>

#include <string>

namespace chaek::read {

InlineCursor::InlineCursor(cmark_inline_parser* parser) : parser_(parser) {
  const cmark_chunk* chunk = cmark_inline_parser_get_chunk(parser);
  text_ = {reinterpret_cast<const char*>(chunk->data), static_cast<std::size_t>(chunk->len)};
}

std::size_t InlineCursor::at() const {
  return static_cast<std::size_t>(cmark_inline_parser_get_offset(parser_));
}

void InlineCursor::move_to(std::size_t end) {
  cmark_inline_parser_set_offset(parser_, static_cast<int>(end));
}

cmark_node* InlineCursor::text_node(std::size_t begin, std::size_t end) const {
  cmark_node* node = cmark_node_new_with_mem(CMARK_NODE_TEXT, cmark_get_default_mem_allocator());
  // As cmark does itself: the block keeps the bytes as long as its inlines.
  node->as.literal =
      cmark_chunk_dup(cmark_inline_parser_get_chunk(parser_), static_cast<bufsize_t>(begin),
                      static_cast<bufsize_t>(end - begin));
  const int line_start = cmark_inline_parser_get_column(parser_) - static_cast<int>(at());
  node->start_line = node->end_line = cmark_inline_parser_get_line(parser_);
  node->start_column = line_start + static_cast<int>(begin);
  node->end_column = line_start + static_cast<int>(end) - 1;
  return node;
}

cmark_node* InlineCursor::added_node(AddedNode kind, std::string_view written, std::size_t end) {
  cmark_node* node = cmark_node_new_with_mem(CMARK_NODE_CODE, cmark_get_default_mem_allocator());
  mark_added(node, kind);
  cmark_node_set_literal(node, std::string(written).c_str());
  const int column = cmark_inline_parser_get_column(parser_);
  node->start_line = node->end_line = cmark_inline_parser_get_line(parser_);
  node->start_column = column;
  // Of several lines cmark counts none: mend_places.h.
  const bool one_line = written.find('\n') == std::string_view::npos;
  node->end_column = one_line ? column + static_cast<int>(end - at()) - 1 : 0;
  move_to(end);
  return node;
}

cmark_node* InlineCursor::push_run(std::size_t end, bool can_open, bool can_close) {
  const char delimiter = text_[at()];
  cmark_node* node = text_node(at(), end);
  move_to(end);
  if (can_open || can_close) {
    cmark_inline_parser_push_delimiter(parser_, static_cast<unsigned char>(delimiter), can_open,
                                       can_close, node);
  }
  return node;
}

delimiter* InlineCursor::run_before(cmark_node* parent) const {
  delimiter* run = cmark_inline_parser_get_last_delimiter(parser_);
  if (run == nullptr || cmark_node_last_child(parent) != run->inl_text) return nullptr;
  return run;
}

void InlineCursor::stretch(cmark_node* node, cmark_node* first, cmark_node* last) {
  node->start_line = first->start_line;
  node->start_column = first->start_column;
  node->end_line = last->end_line;
  node->end_column = last->end_column;
}

}  // namespace chaek::read
