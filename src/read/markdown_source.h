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
  /// The line (from 1) of the paragraph appended to refer to every footnote definition, 0 when
  /// there is none. cmark drops definitions nobody refers to; this keeps them, and the reader drops
  /// it.
  std::uint32_t keeper_line = 0;

  std::string_view text() const { return changed ? std::string_view(*changed) : original; }
};

/// `text` prepared; with `keep_all`, with the paragraph that refers to every definition.
MarkdownSource prepare_markdown(std::string_view text, bool keep_all);

}  // namespace chaek::read
