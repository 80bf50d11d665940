#pragma once

#include <cstdint>
#include <vector>

#include "layout/rich_text.h"
#include "text/hyphenator.h"

namespace chaek::layout {

/// Byte offsets in the paragraph, ascending, before which a word may part with a hyphen. Only whole
/// words of letters count: no code, no part of an address or an identifier (`a.b`, `camelCase`,
/// `x1`), no abbreviation in capitals. A word's language is that of its style.
std::vector<std::uint32_t> hyphen_places(const RichText& rich, const text::Hyphenator& hyphenator);

}  // namespace chaek::layout
