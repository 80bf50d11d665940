#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_choice.h"
#include "base/limits.h"
#include "base/print_choice.h"
#include "base/source_file.h"
#include "content/colophon_settings.h"
#include "content/cover_settings.h"
#include "content/date.h"
#include "content/page_settings.h"
#include "content/site.h"

namespace chaek::content {

struct PictureLock;  // content/picture_lock.h

enum class PostOrder { oldest_first, newest_first };
enum class PartsBy { none, year, month, category, series };

/// A text from a settings file with its place, for messages about it.
struct NamedFile {
  std::string path;  ///< relative to the project's root
  base::Span span;
};

/// Where a key of a settings file got its value, for messages about the value.
struct KeyPlace {
  std::string key;
  base::Span span;
};

/// Which pictures there are, and how they become smaller.
struct PictureSettings {
  std::uint32_t ppi = 300;  ///< in the PDF: pixels an inch, as placed; more are resampled
  /// In the EPUB: pixels of the longer side. A square of the default just keeps within the 5.6
  /// million pixels that Apple's store takes.
  std::uint32_t max = 2360;
  bool opening = true;  ///< posts begin with the picture that their front matter names
};

/// A theme, a paper or a profile as it was asked for; the place is empty when the command line did.
struct NamedLook {
  std::string name;
  base::Span span;
};

/// What `book.yaml` says and the command line overrides; every field has a sensible default, so
/// that a folder without a `book.yaml` is a book.
struct BookSettings {
  std::string title;       ///< empty: derived from the posts (years, folder)
  std::string site_title;  ///< the blog's own, from its engine; not a key of `book.yaml`
  std::string subtitle;
  std::vector<std::string> authors;  ///< empty: the posts' authors
  std::string publisher;
  std::string language;  ///< BCP 47; empty: the posts' `lang`, else "ko"
  std::string description;
  std::string rights;
  std::string identifier;           ///< ISBN or URI; empty: a UUIDv5 made from the content
  std::optional<WrittenDate> date;  ///< of publication; absent: the newest post's
  std::string timezone;             ///< IANA name; empty: the engine's, else Asia/Seoul
  std::string slug;                 ///< file name without suffix; empty: from the title

  std::optional<WrittenDate> from;  ///< first day, inclusive
  std::optional<WrittenDate> to;    ///< last day, inclusive
  std::optional<int> year;
  std::vector<std::string> tags;        ///< any of them; empty: all posts
  std::vector<std::string> categories;  ///< any of them
  std::vector<std::string> include;     ///< globs on paths relative to book.yaml; empty: all
  std::vector<std::string> exclude;
  std::vector<NamedFile> front;  ///< own pages before the posts, in this order
  std::vector<NamedFile> back;
  bool drafts = false;  ///< drafts, unpublished and private posts too; only the command line asks
  PostOrder order = PostOrder::oldest_first;
  PartsBy parts = PartsBy::none;

  std::string contents_title;     ///< empty: by language, "차례"
  int contents_depth = 2;         ///< 1 = posts, 2 = their first headings …, at most 6
  bool contents_headings = true;  ///< whether posts that say nothing list their headings

  std::vector<Piece> pieces;       ///< in their order; empty: the usual ones
  std::map<Piece, bool> switches;  ///< pieces that their own keys switch on or off
  std::string index_title;         ///< empty: by language, "찾아보기"
  ColophonSettings colophon;
  PageSettings pages;  ///< how the PDF is put together

  /// One of chaek's themes, or a theme file (content::names_file): relative to the project's root,
  /// or absolute when the command line names one outside of it.
  NamedLook theme{"essay", {}};
  NamedLook paper;                         ///< empty: the theme's
  NamedLook profile;                       ///< a print shop's, or the file of one; empty: none
  std::vector<base::FontChoice> families;  ///< fonts of the book's own, by family
  std::optional<NamedFile> stylesheet;     ///< CSS for the EPUB, after chaek's own
  bool eojeol = false;                     ///< lines of the body break between eojeol only
  std::optional<NamedFile> cover;          ///< the picture of the front: a file or an address
  CoverSettings wrap;                      ///< the rest of a printed cover
  PictureSettings images;
  bool smart_punctuation = true;
  std::string encoding;            ///< of posts that are no UTF-8; empty: these are errors
  bool code_line_numbers = false;  ///< for code that says nothing of its own

  base::Limits limits;  ///< only the command line raises them

  std::vector<base::OutputChoice> outputs;  ///< what to make; empty: one EPUB and one PDF
  std::vector<KeyPlace> output_places;      ///< where `book.yaml` names each of them
  Site site;  ///< of the posts; what their engine is configured to, not a key of `book.yaml`
  std::shared_ptr<const PictureLock> lock;  ///< what chaek.lock says; null: there is none

  /// Several books of these posts: the settings above, each with what its own entry replaces.
  std::vector<BookSettings> books;

  std::vector<KeyPlace> places;  ///< of the outermost keys of `book.yaml`

  /// Where `book.yaml` names the output `path`; no place when the command line does.
  base::Span place_of_output(std::string_view path) const {
    for (const KeyPlace& place : output_places) {
      if (place.key == path) return place.span;
    }
    return {};
  }

  /// Where `book.yaml` gives `key`; no place when it does not (the command line may).
  base::Span place_of(std::string_view key) const {
    for (const KeyPlace& place : places) {
      if (place.key == key) return place.span;
    }
    return {};
  }
};

/// Whether a theme or a profile is named by its file: "./mine.yaml".
inline bool names_file(std::string_view look) {
  return look.ends_with(".yaml") || look.ends_with(".yml");
}

}  // namespace chaek::content
