#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace chaek::epub {

/// Checks the CSS that a book brings for its EPUB and gives what goes behind the theme's rules (an
/// @charset, which would not stand first any more, is taken out). Refused at their place, each an
/// error "stylesheet": @import and url(…), since the file is all that the EPUB gets (EPUB 3.3,
/// "Resource locations"; data: addresses are fine); the properties `direction` and `unicode-bidi`
/// (EPUB 3.3, "CSS requirements"; EPUBCheck CSS-001); braces, comments and strings that do not end.
/// Nothing when there was such an error.
std::optional<std::string> own_stylesheet(const base::SourceFile& file,
                                          base::Diagnostics& diagnostics);

}  // namespace chaek::epub
