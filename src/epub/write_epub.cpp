#include "epub/write_epub.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "deflate/deflate.h"
#include "epub/container.h"
#include "epub/navigation.h"
#include "epub/package.h"
#include "epub/pages.h"
#include "epub/stylesheet.h"
#include "image/pixels.h"

namespace chaek::epub {
namespace {

constexpr std::size_t kMostEntries = 65'000;
constexpr int kCompression = 6;

Entry deflated(std::string name, std::string_view bytes, deflate::Compressor& compressor) {
  return {std::move(name), compressor.raw(bytes), bytes.size(), deflate::crc32(bytes), true};
}

/// Pictures are compressed by their own formats already.
Entry picture_entry(const std::string& name, image::Format format, std::string_view bytes) {
  Entry entry;
  entry.name = std::string(kFolder) + name;
  entry.bytes = format == image::Format::png ? image::strip_png_metadata(bytes)
                                             : image::strip_jpeg_metadata(bytes);
  entry.size = entry.bytes.size();
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
      page.xhtml = {};
    };
  });
  for (const ChapterPage& page : pages) {
    chapters.pictures.any |= page.pictures.any;
    chapters.pictures.undescribed |= page.pictures.undescribed;
  }
  return chapters;
}

}  // namespace

bool write_epub(const book::Book& book, const style::Theme& theme, const CoverPicture& cover,
                const EpubOptions& options, base::ByteSink& sink, base::Diagnostics& diagnostics) {
  const FileNames names(book, cover);
  if (book.chapters.size() + book.parts.size() + book.pictures.size() + 16 > kMostEntries) {
    diagnostics.error("too-many-files", {},
                      "an e-book can't hold that many posts and pictures: " +
                          std::to_string(book.chapters.size() + book.pictures.size()),
                      "make several books, for example with --year");
    return false;
  }
  Chapters chapters = write_chapters(book, names, options.jobs);

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
  add(kTitlePageFile, title_page(book));
  for (std::uint32_t i = 0; i < book.parts.size(); ++i) add(names.part(i), part_page(book, i));
  std::move(chapters.entries.begin(), chapters.entries.end(), std::back_inserter(entries));
  entries.push_back(picture_entry(names.cover(), cover.format, cover.bytes));
  for (std::uint32_t i = 0; i < book.pictures.size(); ++i) {
    if (book.cover == i) continue;
    const book::PictureResource& picture = book.pictures[i];
    entries.push_back(picture_entry(names.picture(i), picture.identity.format, *picture.bytes));
  }
  return write_container(entries, sink, diagnostics);
}

}  // namespace chaek::epub
