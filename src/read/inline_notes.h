#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with a mark for each note that stands where it is meant (`word^[the note]`, as Obsidian,
/// pandoc and markdown-it have them), and the notes below the text. Nothing when there are none.
/// What is no prose stays: `[^a-z]^[0-9]`.
std::optional<Expansion> with_notes_below(base::Span body);

}  // namespace chaek::read
