#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace chaek::cli {

/// What a message's code means and what to do about it, for `chaek explain`.
struct Explanation {
  std::string_view code;
  std::string_view english;
  std::string_view korean;
};

/// All codes, ascending.
std::span<const Explanation> explanations();

/// Of `code`; null when no message has it.
const Explanation* find_explanation(std::string_view code);

/// What `chaek explain` prints: those of `codes`, or of all a line each when there are none.
std::string explain(const std::vector<std::string>& codes, Language language);

}  // namespace chaek::cli
