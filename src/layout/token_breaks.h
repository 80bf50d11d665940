#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chaek::layout {

/// A place inside an address or an identifier where a reader bears a line end.
struct TokenBreak {
  std::uint32_t offset = 0;
  bool hump = false;  ///< before a capital after a small letter; else after a mark
};

/// All such places of `text`, ascending: after / . - _ ? & = (K9) and at the humps of `aLongName`,
/// with three characters of the token on each side; never between digits (3.14).
std::vector<TokenBreak> token_breaks(std::string_view text);

/// Whether a line may end between the two characters even in an emergency: `after` may begin a line
/// and `before` end one (KLREQ 4.3.4, 4.3.5).
bool may_part(char32_t before, char32_t after);

}  // namespace chaek::layout
