#pragma once

#include <string_view>
#include <vector>

#include "content/inline.h"

namespace chaek::epub {

// CSS cannot look at scripts, so the markup tells Latin words in emphasis apart: they are slanted,
// Hangul and Hanja take dots (or what the theme says) and are never slanted.

enum class EmphasisScripts { latin, east_asian, mixed };

/// Which letters emphasis stands on; `east_asian` when there are none.
EmphasisScripts emphasis_scripts(const content::Inlines& inlines);

struct EmphasisPart {
  std::string_view text;
  bool latin = false;
};

/// `text` cut into stretches of Latin words (with the spaces and marks between them) and all
/// others.
std::vector<EmphasisPart> split_latin(std::string_view text);

}  // namespace chaek::epub
