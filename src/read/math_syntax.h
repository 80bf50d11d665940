#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "read/dialect.h"

namespace chaek::read {

/// A formula in the text of a block.
struct InlineMath {
  std::size_t end = 0;   ///< just after its closing mark
  std::string_view tex;  ///< between the marks, as written
  bool doubled = false;  ///< `$$` or `\\[`
};

/// The formula whose "$" or "$$" stands at `at`. `$…$` follows pandoc's rules: no white space
/// inside the dollars, no digit after them. A look costs no more than the way to the next dollar.
std::optional<InlineMath> dollar_math(std::string_view text, std::size_t at, DollarMath rule);

/// The formula whose opening mark ends at `begin` and whose closing mark is `close` ("\\)").
std::optional<InlineMath> bracket_math(std::string_view text, std::size_t begin,
                                       std::string_view close);

}  // namespace chaek::read
