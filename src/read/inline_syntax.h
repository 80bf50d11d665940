#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>

#include "read/read_options.h"

namespace chaek::read {

/// What inline_syntax.h adds to cmark's tree.
enum class AddedNode {
  none,
  strikethrough,
  mark,
  subscript,
  superscript,
  math,
  doubled_math,  ///< `$$…$$`
  wikilink,      ///< what stands between `[[` and `]]`, which are text beside it
  attributes,    ///< `{: .class #id}`
};
AddedNode added_node(cmark_node* node);
/// What is written between the marks of a `math`, `wikilink` …, which have no children; of
/// `attributes` with the braces.
std::string_view added_text(cmark_node* node);

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
