#include "read/added_node.h"

namespace chaek::read {

AddedNode added_node(cmark_node* node) {
  return static_cast<AddedNode>(reinterpret_cast<std::uintptr_t>(cmark_node_get_user_data(node)));
}

void mark_added(cmark_node* node, AddedNode kind) {
  cmark_node_set_user_data(node, reinterpret_cast<void*>(static_cast<std::uintptr_t>(kind)));
}

std::string_view added_text(cmark_node* node) {
  const char* written = cmark_node_get_literal(node);
  return added_node(node) == AddedNode::none || written == nullptr ? "" : written;
}

}  // namespace chaek::read
