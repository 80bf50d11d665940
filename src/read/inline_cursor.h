#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstddef>
#include <string_view>

#include "read/added_node.h"

namespace chaek::read {

/// Where cmark stands in the text of a block while it reads its inlines.
class InlineCursor {
 public:
  explicit InlineCursor(cmark_inline_parser* parser);

  std::string_view text() const { return text_; }
  std::size_t at() const;
  /// Goes on to `end`, which may be on a later line.
  void move_to(std::size_t end);

  /// A new text node of the bytes [begin, end), which must stand on the current line.
  cmark_node* text_node(std::size_t begin, std::size_t end) const;
  /// A new node of `kind` that stands for the bytes from here to `end` and holds `written`; the
  /// cursor goes there.
  cmark_node* added_node(AddedNode kind, std::string_view written, std::size_t end);
  /// Puts a run of delimiters that begins here before the pairing of delimiters. Its node.
  cmark_node* push_run(std::size_t end, bool can_open, bool can_close);
  /// The run of delimiters that ends here, if `parent` has nothing after it.
  delimiter* run_before(cmark_node* parent) const;
  /// Says that `node` goes from the beginning of `first` to the end of `last`.
  static void stretch(cmark_node* node, cmark_node* first, cmark_node* last);

 private:
  cmark_inline_parser* parser_;
  std::string_view text_;
};

}  // namespace chaek::read
