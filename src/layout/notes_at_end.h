#pragma once

#include "book/book.h"
#include "layout/paginate.h"
#include "layout/stack.h"
#include "style/theme.h"

namespace chaek::layout {

/// Whether the addresses among the notes of `chapter` spoil its pages: they take more than a
/// quarter of one, or its notes begin on another page than their marks, or make a page part what
/// belongs together.
bool spoilt_by_addresses(const book::Chapter& chapter, CutChapter& cut, const style::Theme& theme);

/// Puts all notes of a chapter below its text, instead of at the foot of its pages.
void stack_notes_at_end(const book::Chapter& chapter, Stacker& stacker, Compositor& compositor,
                        StripList& list);

}  // namespace chaek::layout
