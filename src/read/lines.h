#pragma once

#include <string>

#include "content/block.h"
#include "content/inline.h"

namespace chaek::read {

/// Adds text to a line: one Text as long as text follows text, and one space where there were
/// several (they mean no more than one, in Markdown as in HTML).
void append_text(std::string text, base::Span span, content::Inlines& line);
/// Adds what another line holds.
void append(content::Inlines more, content::Inlines& line);
/// Takes white space off both ends of a line.
void trim_line(content::Inlines& line);

/// All inlines in `blocks`, a line break between two blocks.
content::Inlines flattened(content::Blocks blocks);

/// Whether an inline is a Picture, or a Link around nothing else; and whether a line is nothing but
/// those.
bool is_picture(const content::Inline& node);
bool holds_only_pictures(const content::Inlines& line);

}  // namespace chaek::read
