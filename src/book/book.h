#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/block.h"
#include "content/date.h"
#include "content/page_settings.h"
#include "content/post.h"
#include "content/target.h"
#include "image/picture_file.h"

namespace chaek::book {

/// What the book says of itself, all decided: nothing is left to derive.
struct Metadata {
  std::string title;
  std::string subtitle;
  std::vector<std::string> authors;
  std::string publisher;
  std::string language;  ///< BCP 47
  std::string description;
  std::string rights;
  std::string identifier;     ///< "urn:uuid:…", "urn:isbn:…" or another URI
  content::WrittenDate date;  ///< of publication
  std::string modified;  ///< UTC, "2023-12-30T00:00:00Z" (SOURCE_DATE_EPOCH or the newest post)
  std::string slug;      ///< a file name without suffix
  std::string years;     ///< "2023" or "2019–2023", for the drawn cover; empty without dates
  std::vector<std::string> subjects;  ///< the posts' tags, most used first
};

/// A picture file that the book uses, once, however often it is used.
struct PictureResource {
  std::string path;  ///< relative to the project's root; of one of the network its address
  std::shared_ptr<const std::string> bytes;  ///< as on disk; an SVG made safe
  image::Identity identity;
  base::Span place{};  ///< where a chapter shows it first; none for a cover that stands in none
};

enum class ChapterKind { front, post, back };

struct Chapter {
  ChapterKind kind = ChapterKind::post;
  std::string id;                            ///< ASCII, unique: "front1", "post001", "back1"
  content::Inlines title;                    ///< never empty
  std::optional<content::WrittenDate> date;  ///< shown under the title, as written
  std::vector<std::string> authors;          ///< only where they differ from the book's
  std::vector<std::string> tags;
  std::vector<std::string> categories;
  std::string language;  ///< BCP 47, never empty
  std::string description;
  /// Of its front matter; `find_pictures` puts it before the blocks.
  std::optional<content::PostPicture> opening;
  content::Blocks blocks;                    ///< links, pictures, headings and marks resolved
  std::vector<content::Footnote> footnotes;  ///< in order of their first mark
  std::string path;                          ///< of the post, for messages
};

/// A group of posts with a title page of its own (`parts: year|month|category|series`).
struct Part {
  std::string id;  ///< "part1"
  std::string title;
  std::uint32_t first_chapter = 0;
  std::uint32_t chapter_count = 0;
};

/// One line of the contents list. The PDF's contents pages and outline, nav.xhtml and toc.ncx are
/// all made from this one list.
struct ContentsEntry {
  /// What the line leads to: a part opener (`part`), a place (`place`) or the tag index.
  enum class Kind { part, chapter, heading, index };
  Kind kind = Kind::chapter;
  int level = 1;           ///< 1 is outermost; never more than one deeper than the entry before
  content::Inlines label;  ///< no links, no footnote marks, no pictures
  std::uint32_t part = 0;  ///< index into Book::parts, for Kind::part
  content::Place place;    ///< for chapters and headings
};

/// One line of the tag index: a tag and the chapters that have it, in reading order.
struct IndexEntry {
  std::string tag;
  std::vector<std::uint32_t> chapters;
};

/// The tags under one letter: "ㄱ", "A–Z".
struct IndexGroup {
  std::string label;
  std::vector<IndexEntry> entries;
};

/// "지은이 · 책 견본". Without a label: a line in the author's own words.
struct ColophonLine {
  std::string label;
  std::string text;
  std::string url;  ///< where the text leads; mostly empty
};

/// The book's imprint (판권지), after its title and subtitle: groups of lines, then who has the
/// rights.
struct Colophon {
  std::vector<std::vector<ColophonLine>> groups;
  std::string copyright;
  std::vector<std::string> notices;  ///< paragraphs
};

/// The chosen posts: ordered, grouped, numbered, linked, pictures found.
struct Book {
  Metadata metadata;
  std::vector<Part> parts;        ///< empty when the book has none
  std::vector<Chapter> chapters;  ///< in reading order: front, posts, back
  /// What the book shows and in which order, each piece once. The writers leave out what their
  /// form has no use for.
  std::vector<content::Piece> pieces{content::Piece::title, content::Piece::front,
                                     content::Piece::contents, content::Piece::posts,
                                     content::Piece::back};
  std::string contents_title;  ///< "차례"
  std::vector<ContentsEntry> contents;
  std::string index_title;  ///< "찾아보기"
  std::vector<IndexGroup> index;
  Colophon colophon;
  std::vector<PictureResource> pictures;
  std::optional<std::uint32_t> cover;  ///< index into `pictures`; absent: drawn
  bool has_cross_references = true;    ///< false: surely no link of a chapter leads to another
};

}  // namespace chaek::book
