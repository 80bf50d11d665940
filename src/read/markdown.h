#pragma once

#include <vector>

#include "base/source_file.h"
#include "content/block.h"
#include "read/abbreviations.h"
#include "read/notes.h"
#include "read/read_options.h"

namespace chaek::read {

/// What a stretch of Markdown says.
struct MarkdownTree {
  content::Blocks blocks;
  std::vector<content::Footnote> footnotes;  ///< in source order; also those without a mark
  std::vector<AbbreviationLine> abbreviations;
  bool wants_contents = false;  ///< the author marked a place for the contents
};

/// Reads the Markdown in `body`, which must begin at the start of a line: GitHub Flavored Markdown
/// 0.29 with tables, `~~` strikethrough, bare links, task lists, footnotes and raw HTML (html.h).
/// Every node has its place in the whole file: blocks exactly, inlines at least the right line.
/// Reports "too-complex" (input made to be slow: its text is kept unformatted), "too-deep",
/// "extra-cells".
MarkdownTree read_markdown(base::Span body, const ReadOptions& options, Notes& notes);

}  // namespace chaek::read
