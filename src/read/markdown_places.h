#pragma once

#include <cmark-gfm.h>

#include <string_view>

#include "base/source_file.h"

namespace chaek::read {

/// Where cmark's nodes stand in the file. Its lines are right and its block columns too; its inline
/// columns are right on most lines only, so an inline's place is looked for on its line.
class Places {
 public:
  /// `added_lines` stand before the body in what cmark was given.
  Places(base::Span body, std::uint32_t added_lines);

  /// The bytes of a block; inside `parent`.
  base::Span block(cmark_node* node, base::Span parent) const;
  /// The bytes of an inline that begins with one of the spellings of `mark` ("[", "![", "`", or its
  /// text). `after` is where the inline before it ended; the result lies inside `parent`.
  base::Span inlines(cmark_node* node, std::string_view mark, std::uint32_t after,
                     base::Span parent) const;
  /// The file's line of line `line` of the body.
  std::uint32_t file_line(int line) const;
  const base::SourceFile& source() const { return *body_.source; }
  base::Span body() const { return body_; }

 private:
  std::uint32_t offset(int line, int column) const;
  base::Span inside(std::uint32_t begin, std::uint32_t end, base::Span parent) const;

  base::Span body_;
  std::uint32_t first_line_;
  std::uint32_t added_lines_;
};

}  // namespace chaek::read
