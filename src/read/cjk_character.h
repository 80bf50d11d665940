#pragma once

namespace chaek::read {

/// Whether `c` is a CJK character as the CJK-friendly amendments to CommonMark define it (2.1):
/// East Asian Width W, F or H (UAX #11) and no emoji by default, or of the script Hangul.
bool is_cjk(char32_t c);

}  // namespace chaek::read
