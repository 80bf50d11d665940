#pragma once

#include <string>

#include "style/theme.h"

namespace chaek::epub {

/// Appends the rules for what stands inside a block of code: its lines, their numbers, and the
/// theme's looks of the kinds of code.
void write_code_rules(const style::Theme& theme, std::string& sheet);

}  // namespace chaek::epub
