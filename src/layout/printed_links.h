#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/print_choice.h"
#include "book/book.h"

namespace chaek::layout {

/// What pages say of where their links lead.
struct PrintedLinks {
  base::LinkNotes how = base::LinkNotes::none;
  /// By chapter: how many digits the number of its first page is likely to have. Nothing is known
  /// of that but the length of the posts before it. Empty: no link says a page.
  std::vector<std::uint8_t> digits = {};

  bool say_pages() const { return !digits.empty(); }
  /// Digits as wide as the number of a page of `chapter`.
  std::string room_for(std::uint32_t chapter) const { return std::string(digits[chapter], '0'); }
};

PrintedLinks printed_links(const book::Book& book, base::LinkNotes how);

}  // namespace chaek::layout
