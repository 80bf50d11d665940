#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <string_view>
#include <vector>

#include "read/dialect.h"

namespace chaek::read {

/// Lines [first, last] of a text, from 1.
struct LineRange {
  int first = 0;
  int last = 0;
};

/// Where mathematics stands on lines of its own: from a line that begins with `$$` to one that ends
/// with it, `\\[` … `\\]`, `\begin{align}` … `\end{align}`. What stands between is no Markdown.
/// Formulas that are never closed are none. Linear in the text.
std::vector<LineRange> find_math_blocks(std::string_view text, const Dialect& dialect);

/// The extension of cmark-gfm that makes such lines a block: a code block that is_math_block.
class MathBlocks {
 public:
  MathBlocks(std::string_view text, const Dialect& dialect);
  MathBlocks(const MathBlocks&) = delete;
  MathBlocks& operator=(const MathBlocks&) = delete;

  /// To be attached to the parser of the same text. Must outlive its tree.
  cmark_syntax_extension* extension() const { return extension_.get(); }

 private:
  struct Free {
    void operator()(cmark_syntax_extension* extension) const;
  };
  std::vector<LineRange> blocks_;
  std::unique_ptr<cmark_syntax_extension, Free> extension_;
};

bool is_math_block(cmark_node* code_block);

/// The TeX of such a block: `written` without the marks around it, its lines without indentation.
std::string tex_of_block(std::string_view written);

}  // namespace chaek::read
