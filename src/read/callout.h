#pragma once

#include "content/block.h"

namespace chaek::read {

/// What a quotation of `content` is: a callout where it begins with "[!kind]", as GitHub and
/// Obsidian write it, with a folding mark and a title behind it in the same line; a kind that
/// nobody knows is a note with that name. Else a quotation.
content::Block::Kind callout_or_quote(content::Blocks content);

}  // namespace chaek::read
