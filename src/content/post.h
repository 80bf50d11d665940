#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source_file.h"
#include "content/block.h"
#include "content/date.h"

namespace chaek::content {

/// Where a post's date was found; `chaek list` shows it.
enum class DateSource { none, front_matter, file_name };

/// What a post's front matter says of its headings in the contents list; absent = nothing said.
struct ContentsWish {
  std::optional<bool> headings;      ///< `toc: true` / `toc: false`
  std::optional<int> depth;          ///< `toc: {depth: 3}`: heading levels below the title
  std::optional<std::string> title;  ///< `toc: {title: …}`: a shorter title for the list
  bool listed = true;                ///< `toc: {listed: false}`
};

/// A picture that stands for the post as a whole: `image`, `cover`, `thumbnail` …
struct PostPicture {
  std::string source;   ///< as the author wrote it
  std::string alt;      ///< empty: it decorates
  std::string caption;  ///< or empty
  base::Span span;
};

struct FrontMatter {
  std::optional<std::string> title;
  base::Span title_span;
  std::optional<WrittenDate> date;
  DateSource date_source = DateSource::none;
  std::string date_key;  ///< "created", "date" …, for `chaek list`
  base::Span date_span;
  std::optional<WrittenDate> updated;
  std::vector<std::string> tags;
  std::vector<std::string> categories;
  std::string series;
  ContentsWish contents;
  /// Why the author keeps the post back, in plain words ("a draft (draft: true)"); empty: he does
  /// not.
  std::string withheld;
  std::string translation;  ///< what posts in several languages share: `translationKey`, `ref`
  std::vector<std::string> authors;
  std::string language;  ///< BCP 47, or empty
  std::string description;
  std::optional<PostPicture> picture;
  std::string slug;
  /// Addresses that the site gives the post: `permalink`, `url`, `aliases`, `redirect_from`,
  /// `path`.
  std::vector<std::string> addresses;
};

/// A tag or an expression of the engine's template language that nobody here understands.
struct LeftTemplate {
  std::string written;      ///< "{% name %}", "{{ words }}"
  base::Span span;          ///< the first
  std::uint32_t count = 0;  ///< how often it stands in the post
};

/// One input file: its front matter and its blocks.
struct Post {
  const base::SourceFile* source = nullptr;
  std::string path;  ///< relative to the project's root, '/' between parts
  FrontMatter front_matter;
  Blocks blocks;
  std::vector<Footnote> footnotes;      ///< in source order
  std::vector<LeftTemplate> templates;  ///< each name once
};

}  // namespace chaek::content
