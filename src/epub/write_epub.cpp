#include "epub/write_epub.h"

#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
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
// Level 2 takes a twelfth longer for the whole book, and saves a fortieth of it.
constexpr int kCompression = 1;

Entry deflated(std::string name, std::string_view bytes, deflate::Compressor& compressor) {
  return {std::move(name), compressor.raw(bytes), bytes.size(), deflate::crc32(bytes), true};
}

std::string in_folder(std::string_view name) {
  return std::string(kFolder).append(name);
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
  entry.name = in_folder(name);
  entry.size = bytes.size();
  entry.bytes = std::move(bytes);
  return entry;
}

struct Chapters {
  std::vector<Entry> entries;
  PictureFacts pictures;
};

/// A file of the book that is no chapter.
struct OtherFile {
  std::string name;
  std::function<std::string()> make;
};

/// All but the package, which says what is in the others.
std::vector<OtherFile> other_files(const book::Book& book, const FileNames& names,
                                   const style::Theme& theme, const std::string& own_rules) {
  std::vector<OtherFile> files;
  const auto add = [&](std::string_view name, std::function<std::string()> make) {
    files.push_back({std::string(name), std::move(make)});
  };
  add(kNavigationFile, [&] { return navigation_page(book, names); });
  add(kNcxFile, [&] { return ncx(book, names); });
  add(kStylesheetFile, [&] { return stylesheet(theme) + own_rules; });
  add(kCoverPageFile, [&] { return cover_page(book, names); });
  const auto has = [&](content::Piece piece) { return book::has_piece(book.pieces, piece); };
  if (has(content::Piece::title)) add(kTitlePageFile, [&] { return title_page(book); });
  if (has(content::Piece::index)) add(kIndexFile, [&] { return index_page(book, names); });
  if (has(content::Piece::colophon)) add(kColophonFile, [&] { return colophon_page(book); });
  for (std::uint32_t i = 0; i < book.parts.size(); ++i) {
    add(names.part(i), [&book, i] { return part_page(book, i); });
  }
  return files;
}

/// `others`, then the chapters: made and compressed on all threads.
Chapters write_pages(const book::Book& book, const FileNames& names,
                     const std::vector<OtherFile>& others, unsigned jobs) {
  std::vector<PictureFacts> pictures(book.chapters.size());
  Chapters made;
  made.entries.resize(others.size() + book.chapters.size());
  base::run_parallel(made.entries.size(), jobs, [&] {
    return [&, compressor = deflate::Compressor(kCompression)](std::size_t index) mutable {
      if (index < others.size()) {
        const OtherFile& file = others[index];
        made.entries[index] = deflated(in_folder(file.name), file.make(), compressor);
        return;
      }
      const auto number = static_cast<std::uint32_t>(index - others.size());
      const ChapterPage page = chapter_page(book, names, number);
      pictures[number] = page.pictures;
      made.entries[index] = deflated(in_folder(names.chapter(number)), page.xhtml, compressor);
    };
  });
  for (const PictureFacts& of_chapter : pictures) {
    made.pictures.any |= of_chapter.any;
    made.pictures.undescribed |= of_chapter.undescribed;
  }
  return made;
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
  Chapters pages =
      write_pages(book, names, other_files(book, names, theme, options.own_rules), options.jobs);
  if (!pictures.cover && draw_cover) {
    auto drawn = draw_cover();
    if (!drawn) return false;
    cover.bytes = std::move(*drawn);
  }

  std::vector<Entry> entries;
  entries.reserve(pages.entries.size() + book.pictures.size() + 3);
  deflate::Compressor compressor(kCompression);
  entries.push_back(deflated("META-INF/container.xml", container_file(), compressor));
  entries.push_back(deflated(in_folder(kPackageFile),
                             package_file(book, cover, names, pages.pictures, options.generator),
                             compressor));
  std::move(pages.entries.begin(), pages.entries.end(), std::back_inserter(entries));
  entries.push_back(picture_entry(names.cover(), std::move(cover.bytes)));
  for (std::uint32_t i = 0; i < book.pictures.size(); ++i) {
    if (book.cover == i) continue;
    entries.push_back(picture_entry(names.picture(i), std::move(pictures.files[i].bytes)));
  }
  return write_container(entries, sink, diagnostics);
}

}  // namespace chaek::epub
