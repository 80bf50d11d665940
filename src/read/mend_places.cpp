#include "read/mend_places.h"

#include <cmark-gfm/node.h>

#include <algorithm>

#include "read/inline_syntax.h"

namespace chaek::read {
namespace {

/// Kinds that cmark's walk enters but never leaves.
bool is_leaf(cmark_node_type type) {
  return type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE ||
         type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

class Mender {
 public:
  void enter(cmark_node* node) {
    if (CMARK_NODE_BLOCK_P(node)) {
      lines_ = columns_ = 0;
      indent_ = cmark_node_get_start_column(node) - 1;
      return;
    }
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) columns_ = 0;
    if (node->start_line <= 0) return;
    node->start_line += lines_;
    node->start_column += columns_;
    skip(node);
    if (is_leaf(type)) leave(node);
  }

  /// What has children ends where the last of them does.
  void leave(cmark_node* node) const {
    if (CMARK_NODE_BLOCK_P(node) || node->end_line <= 0) return;
    node->end_line += lines_;
    if (node->end_column > 0) node->end_column += columns_;
  }

 private:
  void skip(cmark_node* node) {
    const AddedNode kind = added_node(node);
    if (kind != AddedNode::math && kind != AddedNode::doubled_math) return;
    const std::string_view written = added_text(node);
    const std::size_t last = written.rfind('\n');
    if (last == std::string_view::npos) return;
    lines_ += static_cast<int>(std::count(written.begin(), written.end(), '\n'));
    const int mark = kind == AddedNode::math ? 1 : 2;
    columns_ += indent_ - (node->start_column - columns_) - mark - static_cast<int>(last);
  }

  int lines_ = 0;
  int columns_ = 0;
  int indent_ = 0;  // of the block
};

}  // namespace

void mend_places_behind_formulas(cmark_node* root) {
  Mender mender;
  cmark_iter* walk = cmark_iter_new(root);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event == CMARK_EVENT_ENTER) {
      mender.enter(node);
    } else {
      mender.leave(node);
    }
  }
  cmark_iter_free(walk);
}

}  // namespace chaek::read
