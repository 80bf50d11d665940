#pragma once

#include "content/page_settings.h"
#include "style/theme.h"

namespace chaek::layout {

/// `theme` as an edition needs it. On a screen pages stand alone, so both sides have the same
/// margin. On paper there is nothing to click: links look like the text around them.
style::Theme theme_for(content::Edition edition, const style::Theme& theme);

}  // namespace chaek::layout
