#pragma once

#include <cstdint>
#include <string_view>

#include "base/setting.h"
#include "base/source_file.h"
#include "content/post.h"
#include "read/engine.h"
#include "read/notes.h"

namespace chaek::read {

/// A post's front matter and where its body begins.
struct FrontMatterReading {
  content::FrontMatter front_matter;
  std::uint32_t body_begin = 0;
  bool math = false;     ///< it says that the post has mathematics (math_wish.h)
  base::Setting values;  ///< all that it says, and the engine for it: a map
};

/// Reads the front matter of the post at `path` (read/front_matter_place.h says where it may
/// stand), or what Notion writes in its place (read/notion_page.h). Keys that it does not know are
/// nobody's mistake: engines have hundreds. Names count in any case, and what Zola and Hugo put
/// below `taxonomies`, `extra` and `params` as if it stood above. Known are
/// - the date: docs/posts.md has the keys and their order; then the file's name or folders
///   (read_date.h), then a date in `path`, `url`, `permalink` or `slug`;
/// - `title`; `tags`, `tag`, `categories`, `category`: a list (nested ones are flattened), or a
/// text
///   split at commas; an unquoted text of a plural key without commas is split at spaces, as Jekyll
///   does; `series`;
/// - `toc`: true, false, or {depth, title, listed}; `toc_depth`, `toc_label`, `showToc`;
/// - `draft`, `published`, `private` and the like (withheld.h); `image`, `cover` and the like
///   (post_picture.h); `translationKey`, `ref`;
/// - `author`, `authors`; `lang`, `language`; `description`, `excerpt`, `summary`, `subtitle`;
///   `slug`;
/// - `updated`, `updated_at`, `modified`, `last_modified_at`, `lastmod`.
/// What a post does not say `engine` may (`defaults:` of Jekyll).
/// Reports "bad-date" (another date is used, if there is one), "date-differs", "front-matter" (what
/// can't be parsed is read line by line), "duplicate-key", "toc-value", "bad-language".
FrontMatterReading read_front_matter(std::string_view path, Notes& notes,
                                     const Engine* engine = nullptr);

}  // namespace chaek::read
