#pragma once

#include <optional>
#include <string_view>

#include "content/block.h"

namespace chaek::read {

/// The kind that `word` names, in any case; nothing when nobody knows it.
std::optional<content::CalloutKind> callout_kind(std::string_view word);

/// The kind that a class of a theme names: Chirpy's "prompt-tip", Minimal Mistakes' "notice--info",
/// Bootstrap's "alert-danger".
std::optional<content::CalloutKind> callout_of_class(std::string_view name);

/// What a quotation of `content` is: a callout where it begins with "[!kind]", as GitHub and
/// Obsidian write it, with a folding mark and a title behind it in the same line; a kind that
/// nobody knows is a note with that name. Else a quotation.
content::Block::Kind callout_or_quote(content::Blocks content);

/// `<aside>`, Notion's callout: its kind is that of the emoji it begins with, which stays; else a
/// note.
content::Callout aside(content::Blocks content);

}  // namespace chaek::read
