#pragma once

#include <cstdint>
#include <string_view>

#include "base/source_file.h"
#include "content/post.h"
#include "read/notes.h"

namespace chaek::read {

/// A post's front matter and where its body begins.
struct FrontMatterReading {
  content::FrontMatter front_matter;
  std::uint32_t body_begin = 0;
  bool math = false;  ///< it says that the post has mathematics (math_wish.h)
};

/// Reads the YAML between a first line "---" (blank lines may precede it) and "---" or "...".
/// Keys that it does not know are nobody's mistake: engines have hundreds. Known are
/// - the date: the first of `created`, `created_at`, `date`, `published_at`, `publishDate`,
/// `pubDate`,
///   `datetime`, `published` that says one, else the file's name or folders (read_date.h);
/// - `title`; `tags`, `tag`, `categories`, `category`: a list (nested ones are flattened), or a
/// text split at
///   commas; an unquoted text of a plural key without commas is split at spaces, as Jekyll does;
/// - `toc`: true, false, or {depth, title, listed}; `draft`, `published`, `private`;
/// - `author`, `authors`; `lang`, `language`; `description`, `excerpt`, `summary`, `subtitle`;
/// `slug`;
/// - `updated`, `updated_at`, `modified`, `last_modified_at`, `lastmod`.
/// Reports "bad-date" (error; the name's date is used), "date-differs", "front-matter" (YAML that
/// is none: it is read line by line), "duplicate-key", "toc-value", "bad-language".
FrontMatterReading read_front_matter(std::string_view path, Notes& notes);

}  // namespace chaek::read
