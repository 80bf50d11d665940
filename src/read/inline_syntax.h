#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>

#include "read/added_node.h"
#include "read/read_options.h"

namespace chaek::read {

/// An extension of cmark-gfm that reads, while cmark reads a block's inlines, what authors mean
/// beyond its own rules; the text that cmark is given is the author's, byte for byte:
/// - emphasis next to CJK characters (flanking.h), for `*`, `_` and `~~`;
/// - `==mark==`, `H~2~O`, `x^2^`;
/// - mathematics (math_syntax.h), inside which nothing is Markdown;
/// - `[[notes]]`, `{: .attributes}` and `:emoji:`.
class InlineSyntax {
 public:
  explicit InlineSyntax(const ReadOptions& options);
  InlineSyntax(const InlineSyntax&) = delete;
  InlineSyntax& operator=(const InlineSyntax&) = delete;

  /// To be attached to a parser before all others. Must outlive its tree.
  cmark_syntax_extension* extension() const { return extension_.get(); }

  /// To be called once the tree is made (mend_places.h).
  void mend_places(cmark_node* root) const;

 private:
  struct Free {
    void operator()(cmark_syntax_extension* extension) const;
  };
  struct State {
    ReadOptions options;
    bool skipped_lines = false;  ///< a formula of several lines was met
  };
  static cmark_node* match(cmark_syntax_extension* self, cmark_parser* parser, cmark_node* parent,
                           unsigned char character, cmark_inline_parser* inlines);

  State state_;
  std::unique_ptr<cmark_syntax_extension, Free> extension_;
};

}  // namespace chaek::read
