#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/book.h"
#include "epub/write_epub.h"

namespace chaek::epub {

// Names are ASCII and relative to the package's folder, where all pages lie side by side.
inline constexpr std::string_view kFolder = "EPUB/";
inline constexpr std::string_view kPackageFile = "package.opf";
inline constexpr std::string_view kNavigationFile = "nav.xhtml";
inline constexpr std::string_view kNcxFile = "toc.ncx";
inline constexpr std::string_view kStylesheetFile = "style.css";
inline constexpr std::string_view kCoverPageFile = "cover.xhtml";
inline constexpr std::string_view kTitlePageFile = "title.xhtml";
inline constexpr std::string_view kIndexFile = "index.xhtml";
inline constexpr std::string_view kColophonFile = "colophon.xhtml";

/// Where everything of one book lies, and how to link to it.
class FileNames {
 public:
  /// `formats`: what each of the book's pictures becomes; empty: what it is.
  FileNames(const book::Book& book, const CoverPicture& cover,
            std::vector<image::Format> formats = {})
      : book_(book), cover_(cover), formats_(std::move(formats)) {}

  /// "post001.xhtml".
  std::string chapter(std::uint32_t index) const { return book_.chapters[index].id + ".xhtml"; }
  /// "part1.xhtml".
  std::string part(std::uint32_t index) const { return book_.parts[index].id + ".xhtml"; }
  /// "img001", the name of picture `index` without its suffix and its id in the manifest.
  std::string picture_id(std::uint32_t index) const;
  /// "images/img001.png". The book's own cover picture is the one cover file, wherever it is used.
  std::string picture(std::uint32_t index) const;
  /// The format of picture `index` in this EPUB.
  image::Format format(std::uint32_t index) const {
    return formats_.empty() ? book_.pictures[index].identity.format : formats_[index];
  }
  /// "images/cover.png".
  std::string cover() const;
  /// The link to `place`, from a page of chapter `from` or, by default, from elsewhere:
  /// "post002.xhtml#plan", "#plan". Empty when the book has no such chapter.
  std::string place(const content::Place& place, std::uint32_t from = kElsewhere) const;
  /// What a line of the contents list leads to.
  std::string entry(const book::ContentsEntry& entry) const;

  static constexpr std::uint32_t kElsewhere = UINT32_MAX;

 private:
  const book::Book& book_;
  const CoverPicture& cover_;
  std::vector<image::Format> formats_;
};

/// The address as `href`: the last gate, through which only http, https, mailto and tel pass; empty
/// for all others.
std::string link_address(const content::ExternalAddress& address);

/// The address of a missing picture in the characters that `href` may hold; empty when it is none
/// on the web.
std::string picture_address(std::string_view source);

}  // namespace chaek::epub
