#pragma once

#include <string>

#include "style/theme.h"

namespace chaek::epub {

/// The rules for what stands around the text: cover, title page, parts, contents, index, colophon.
std::string furniture_css(const style::Theme& theme);

}  // namespace chaek::epub
