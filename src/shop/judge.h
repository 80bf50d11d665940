#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/print_choice.h"
#include "book/book.h"
#include "content/book_settings.h"
#include "layout/page.h"
#include "shop/profile.h"

namespace chaek::shop {

/// A finished book, and what would be made of it.
struct Submission {
  const book::Book& book;
  const content::BookSettings& settings;
  const layout::PageSet& pages;
  const std::vector<base::OutputChoice>& outputs;
};

/// Holds `submission` against every rule of `profile`. What breaks one is reported, an error if the
/// rule is certain and a warning if not: "shop-file", "shop-trim", "shop-pages", "shop-pictures",
/// "shop-fonts", "shop-spine", "shop-isbn", "shop-price", "shop-colophon", "shop-metadata".
void judge(const Profile& profile, const Submission& submission, base::Diagnostics& diagnostics);

}  // namespace chaek::shop
