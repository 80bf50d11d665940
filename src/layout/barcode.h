#pragma once

#include <string>
#include <string_view>

namespace chaek::layout {

/// The 95 modules of an EAN-13 symbol (ISO/IEC 15420), '1' for a bar. `digits`: 13, the last one
/// right.
std::string ean13_modules(std::string_view digits);

/// The 47 modules of a five-digit add-on symbol.
std::string ean5_modules(std::string_view digits);

}  // namespace chaek::layout
