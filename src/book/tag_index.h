#pragma once

#include <string_view>
#include <vector>

#include "book/book.h"
#include "book/words.h"

namespace chaek::book {

/// The index (찾아보기) of the posts' tags under their first letters: ㄱ to ㅎ, A to Z, digits and
/// signs, other letters; in a book of another language A to Z first. Tags that differ in the case
/// of Latin letters alone are one, spelled as most posts spell it. A few Latin tags share one
/// group, "A–Z".
std::vector<IndexGroup> make_index(const std::vector<Chapter>& chapters, const Words& words);

/// Whether an index leads to something that the contents list does not: five tags at least that
/// more than one post has, in a book of eight posts or more.
bool is_worth_an_index(const Book& book);

}  // namespace chaek::book
