#pragma once

#include <string>
#include <string_view>

#include "book/book.h"

namespace chaek::book {

/// A date as readers of `language` write it: "2023년 12월 30일" in Korean, "2023-12-30" elsewhere.
std::string shown_date(const content::WrittenDate& date, std::string_view language);

/// What stands under a chapter's title: its date, its authors where they differ from the book's,
/// categories and the tags that are no category ("2023년 12월 30일 · 살림 · #회고 #도구"). Empty
/// when it has none of them.
std::string chapter_line(const Chapter& chapter);

}  // namespace chaek::book
