#pragma once

#include <string_view>

#include "text/font_library.h"

namespace chaek::text {

/// Whether UTS #51 shows the character as emoji when nothing else is said (property
/// Emoji_Presentation).
bool emoji_by_default(char32_t code_point);

/// How one grapheme cluster is to be shown by UTS #51: a variation selector decides; keycaps,
/// flags, skin tones and joined sequences of emoji are emoji; else the first character's default
/// decides.
Presentation presentation_of(std::u32string_view cluster);

}  // namespace chaek::text
