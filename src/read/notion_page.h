#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/setting.h"
#include "base/source_file.h"
#include "read/expansion.h"

namespace chaek::read {

/// What a page exported from Notion says above its text, as front matter.
struct NotionHead {
  base::Setting values;  ///< a map: `title`, and the properties under the keys of front matter
  std::uint32_t body_begin = 0;
};

/// Notion writes a page as "Title 0123…cdef.md" (its id, 32 hexadecimal digits), a heading, and the
/// properties as lines "Created: December 30, 2023", "태그: 회고". Lines count as properties when
/// all up to the next blank line are such and one of them is a date, a tag or another key that a
/// book has a use for. Nothing for other files.
std::optional<NotionHead> read_notion_head(std::string_view path, const base::SourceFile& source);

/// Whether Notion wrote the file of this name: its id is in it.
bool is_notion_page(std::string_view path);

/// `body` of such a page with a blank line after each line `<aside>`, so that the text in it is
/// Markdown, as Notion means it; nothing when there is none.
std::optional<Expansion> with_open_asides(base::Span body);

}  // namespace chaek::read
