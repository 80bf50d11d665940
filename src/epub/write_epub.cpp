#include "epub/write_epub.h"

#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "base/release.h"
#include "book/pieces.h"
#include "deflate/deflate.h"
#include "epub/colophon_page.h"
#include "epub/container.h"
#include "epub/index_page.h"
#include "epub/navigation.h"
#include "epub/package.h"
#include "epub/pages.h"
#include "epub/picture_files.h"
#include "epub/stylesheet.h"

namespace chaek::epub {
namespace {

constexpr std::size_t kMostEntries = 65'000;
// The size at level 6 is two hundredths less, and takes a third longer.
constexpr int kCompression = 2;

Entry deflated(std::string name, std::string_view bytes, deflate::Compressor& compressor) {
  return {std::move(name), compressor.raw(bytes), bytes.size(), deflate::crc32(bytes), true};
}

struct Pictures {
  std::vector<PictureFile> files;  ///< by Book::pictures; the cover's own apart
  std::optional<PictureFile> cover;

  std::vector<image::Format> formats() const {
    std::vector<image::Format> formats;
    formats.reserve(files.size());
    for (const PictureFile& file : files) formats.push_back(file.format);
    return formats;
  }
};

Pictures make_pictures(const book::Book& book, const EpubOptions& options) {
  Pictures pictures;
  pictures.files.resize(book.pictures.size());
  base::for_each_index(pictures.files.size(), options.jobs, [&](std::size_t index) {
    if (book.cover == index) {
      pictures.cover = make_cover_file(book.pictures[index], options.picture_side);
    } else {
      pictures.files[index] = make_picture_file(book.pictures[index], options.picture_side);
    }
  });
  return pictures;
}

/// Pictures are compressed by their own formats already.
Entry picture_entry(const std::string& name, std::string bytes) {
  Entry entry;
  entry.name = std::string(kFolder) + name;
  entry.size = bytes.size();
  entry.bytes = std::move(bytes);
  return entry;
}

struct Chapters {
  std::vector<Entry> entries;
  PictureFacts pictures;
};

Chapters write_chapters(const book::Book& book, const FileNames& names, unsigned jobs) {
  std::vector<ChapterPage> pages(book.chapters.size());
  Chapters chapters;
  chapters.entries.resize(pages.size());
  base::run_parallel(pages.size(), jobs, [&] {
    return [&, compressor = deflate::Compressor(kCompression)](std::size_t index) mutable {
      const auto number = static_cast<std::uint32_t>(index);
      ChapterPage& page = pages[index] = chapter_page(book, names, number);
      chapters.entries[index] =
          deflated(std::string(kFolder) + names.chapter(number), page.xhtml, compressor);
      base::release(page.xhtml);
    };
  });
  for (const ChapterPage& page : pages) {
    chapters.pictures.any |= page.pictures.any;
    chapters.pictures.undescribed |= page.pictures.undescribed;
  }
  return chapters;
}

}  // namespace

bool write_epub(const book::Book& book, const style::Theme& theme, const CoverDrawing& draw_cover,
                const EpubOptions& options, base::ByteSink& sink, base::Diagnostics& diagnostics) {
  if (book.chapters.size() + book.parts.size() + book.pictures.size() + 16 > kMostEntries) {
    diagnostics.error("too-many-files", {},
                      "an e-book can't hold that many posts and pictures: " +
                          std::to_string(book.chapters.size() + book.pictures.size()),
                      "make several books, for example with --year");
    return false;
  }
  Pictures pictures = make_pictures(book, options);
  CoverPicture cover;
  if (pictures.cover) cover = {std::move(pictures.cover->bytes), pictures.cover->format};
  const FileNames names(book, cover, pictures.formats());
  Chapters chapters = write_chapters(book, names, options.jobs);
  if (!pictures.cover && draw_cover) {
    auto drawn = draw_cover();
    if (!drawn) return false;
    cover.bytes = std::move(*drawn);
  }

  std::vector<Entry> entries;
  entries.reserve(chapters.entries.size() + book.parts.size() + book.pictures.size() + 8);
  deflate::Compressor compressor(kCompression);
  const auto add = [&](std::string_view name, std::string_view bytes) {
    entries.push_back(deflated(std::string(kFolder).append(name), bytes, compressor));
  };
  entries.push_back(deflated("META-INF/container.xml", container_file(), compressor));
  add(kPackageFile, package_file(book, cover, names, chapters.pictures, options.generator));
  add(kNavigationFile, navigation_page(book, names));
  add(kNcxFile, ncx(book, names));
  add(kStylesheetFile, stylesheet(theme) + options.own_rules);
  add(kCoverPageFile, cover_page(book, names));
  const auto has = [&](content::Piece piece) { return book::has_piece(book.pieces, piece); };
  if (has(content::Piece::title)) add(kTitlePageFile, title_page(book));
  if (has(content::Piece::index)) add(kIndexFile, index_page(book, names));
  if (has(content::Piece::colophon)) add(kColophonFile, colophon_page(book));
  for (std::uint32_t i = 0; i < book.parts.size(); ++i) add(names.part(i), part_page(book, i));
  std::move(chapters.entries.begin(), chapters.entries.end(), std::back_inserter(entries));
  entries.push_back(picture_entry(names.cover(), std::move(cover.bytes)));
  for (std::uint32_t i = 0; i < book.pictures.size(); ++i) {
    if (book.cover == i) continue;
    entries.push_back(picture_entry(names.picture(i), std::move(pictures.files[i].bytes)));
  }
  return write_container(entries, sink, diagnostics);
}

}  // namespace chaek::epub
