#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "content/block.h"
#include "layout/compositor.h"
#include "layout/rich_text.h"
#include "style/theme.h"

namespace chaek::layout {

/// A block of code line by line, in the theme's looks of its tokens.
class CodeText {
 public:
  /// `style` is the block's, `tag` its structure node. `code` must live as long as this.
  CodeText(const content::CodeBlock& code, const base::Span& span, const style::Style& style,
           TagId tag, Compositor& compositor);

  /// Makes the next line the current one; false after the last. A block has one line at least.
  bool next();
  /// The current line: tabs are spaces up to the next multiple of four columns, and there is
  /// no line end.
  const RichText& line() const { return line_; }

 private:
  /// Appends the bytes of `text`, which begin at `column` of the line.
  void append(std::string_view text, std::size_t& column, std::uint32_t style);

  const content::CodeBlock& code_;
  RichText line_;
  std::size_t at_ = 0;  // byte of the next line in the block; past its end after the last line
  std::vector<content::CodeToken>::const_iterator token_;
};

/// A word of chaek's own beside code (a line's number, the mark of a line that goes on), in the
/// look of a comment and no part of the text.
RichText code_mark(std::string_view text, const style::Style& style, Compositor& compositor);

}  // namespace chaek::layout
