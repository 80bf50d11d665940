#pragma once

#include <string>

#include "style/theme.h"

namespace chaek::epub {

/// The CSS of a theme: every role's look in ems and percents of the size that the reader chose. The
/// body's typeface and text colour stay the reader's.
std::string stylesheet(const style::Theme& theme);

}  // namespace chaek::epub
