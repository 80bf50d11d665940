#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>

#include "read/read_options.h"

namespace chaek::read {

/// What inline_syntax.h adds to cmark's tree.
enum class AddedNode { none, strikethrough, mark };
AddedNode added_node(cmark_node* node);

/// An extension of cmark-gfm that reads, while cmark reads a block's inlines, what authors mean
/// beyond its own rules; the text that cmark is given is the author's, byte for byte:
/// - emphasis next to CJK characters (flanking.h), for `*`, `_` and `~~`;
/// - `==mark==`.
class InlineSyntax {
 public:
  explicit InlineSyntax(const ReadOptions& options);
  InlineSyntax(const InlineSyntax&) = delete;
  InlineSyntax& operator=(const InlineSyntax&) = delete;

  /// To be attached to a parser before all others. Must outlive its tree.
  cmark_syntax_extension* extension() const { return extension_.get(); }

 private:
  struct Free {
    void operator()(cmark_syntax_extension* extension) const;
  };
  ReadOptions options_;
  std::unique_ptr<cmark_syntax_extension, Free> extension_;
};

}  // namespace chaek::read
