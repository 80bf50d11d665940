#pragma once

#include <vector>

#include "book/book.h"
#include "content/book_settings.h"

namespace chaek::book {

/// The pieces of `book` in order: those of `settings`, else the usual ones of a Korean book
/// (half-title, title, front pages, contents, posts, back pages, index, colophon), each of which
/// its own key switches on or off. Unasked, a half-title stands in a printed book of several posts,
/// an index where it helps (is_worth_an_index), a colophon where there is more to say than a title
/// and a day. A piece that would be empty is left out.
std::vector<content::Piece> choose_pieces(const Book& book, const content::BookSettings& settings);

/// Takes the contents page out of `book.pieces` where nobody asked for it and its list is so short
/// that a page for it would be silly: one post with fewer than five headings listed.
void drop_short_contents(Book& book, const content::BookSettings& settings);

/// Whether `piece` is one of `pieces`.
bool has_piece(const std::vector<content::Piece>& pieces, content::Piece piece);

/// The kind of chapters that `piece` is made of; nothing for the others.
std::optional<ChapterKind> chapters_of(content::Piece piece);

}  // namespace chaek::book
