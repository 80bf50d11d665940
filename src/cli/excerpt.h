#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/source_file.h"

namespace chaek::cli {

/// The line of a span as a message shows it: safe to print, cut to a terminal's width around the
/// span, and where the caret stands beneath it, in display columns.
struct Excerpt {
  std::string text;
  std::size_t caret_column = 0;  ///< from 0
  std::size_t caret_width = 1;   ///< at least 1
};

/// The excerpt of `span`, whose source is not null and which begins on line `line`; of a span of
/// many lines the first is shown.
Excerpt excerpt_of(const base::Span& span, std::uint32_t line);

}  // namespace chaek::cli
