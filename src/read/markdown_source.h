#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::read {

/// Markdown as it is handed to cmark-gfm. Where the library would lose text, the text is changed so
/// that it does not; lines stay where they are.
struct MarkdownSource {
  std::string_view original;
  std::optional<std::string> changed;
  /// How many paragraphs stand before the author's text, each with a mark of one footnote and a
  /// blank line. cmark drops definitions that nobody refers to; these keep them, and the reader
  /// drops these.
  std::uint32_t keepers = 0;

  /// How many lines that are.
  std::uint32_t added_lines() const { return 2 * keepers; }
  std::string_view text() const { return changed ? std::string_view(*changed) : original; }
};

/// `text`, which has no NUL, prepared.
MarkdownSource prepare_markdown(std::string_view text);

}  // namespace chaek::read
