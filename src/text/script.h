#pragma once

#include <hb.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace chaek::text {

/// Resolves the script of each character: Common and Inherited take that of the character before,
/// at the beginning that of the first one that has a script, else `fallback` (UAX #24, 5.1
/// and 5.2). In Korean text its quotes, dashes, ellipses and middle dots are Hangul, except an
/// apostrophe between letters.
void resolve_scripts(std::u32string_view characters, bool korean, hb_script_t fallback,
                     std::vector<hb_script_t>& scripts);

/// Whether letters of this script have slanted faces.
bool slants(hb_script_t script);

}  // namespace chaek::text
