#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "base/diagnostic.h"
#include "book/book.h"
#include "content/page_settings.h"
#include "layout/page_consumer.h"
#include "style/theme.h"
#include "text/font_library.h"
#include "text/hyphenator.h"

namespace chaek::layout {

struct LayoutOptions {
  unsigned jobs = 1;            ///< threads; the pages do not depend on it
  content::PageSettings pages;  ///< how they are put together
  /// Called when a chapter's blocks and notes are needed no more, with its index, on any thread:
  /// whoever owns the book may give their memory back.
  std::function<void(std::uint32_t)> chapter_set = {};
  const text::Hyphenator* hyphenator = nullptr;  ///< null: one of its own
};

/// Sets `book` in `theme`: the chapters first, then the title and contents pages, whose page
/// numbers are known by then. A character that no font has is a warning "missing-glyph", once per
/// code point with its first place; a picture of few pixels is "low-resolution". A `consumer` gets
/// the pages as they are finished; what they draw is no part of the result then.
PageSet layout_book(const book::Book& book, const style::Theme& theme,
                    const text::FontLibrary& fonts, const LayoutOptions& options,
                    base::Diagnostics& diagnostics, PageConsumer* consumer = nullptr);

}  // namespace chaek::layout
