#pragma once

#include <cstddef>
#include <optional>

#include "base/print_choice.h"
#include "book/book.h"

namespace chaek::book {

/// `chapter` for pages on which nobody can click. Behind a link out of the book stands a mark whose
/// note is the address (`notes`), or the address in brackets (`in_line`): each address once in a
/// chapter (a second mark leads to the same note), and none that the text already shows. In notes
/// and captions, which are small already, it stands in brackets either way; the caption says too
/// where its picture leads. All notes are numbered anew, in the order of their marks. Nothing where
/// the chapter stays as it is.
std::optional<Chapter> with_link_notes(const Chapter& chapter, base::LinkNotes how);

/// Whether with_link_notes() has made this note.
bool is_address(const content::Footnote& note);

/// How many notes with_link_notes() adds at most.
std::size_t most_link_notes(const Chapter& chapter, base::LinkNotes how);

}  // namespace chaek::book
