#include "bound_book.h"

#include <zip.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "book/make_book.h"
#include "cli/highlight_book.h"
#include "cli/looks.h"
#include "cli/project.h"
#include "cli/share_folder.h"
#include "cover/draw_cover.h"
#include "epub/write_epub.h"
#include "layout/edition.h"
#include "layout/layout_book.h"
#include "layout/layout_cover.h"
#include "pdf/write_pdf.h"
#include "source_dir.h"

using namespace chaek;

namespace {

/// Shows what a stage said, when it gave nothing.
void say(const base::Diagnostics& diagnostics) {
  for (const base::Diagnostic& item : diagnostics.items()) {
    if (item.severity == base::Severity::error) UNSCOPED_INFO(item.message);
  }
}

}  // namespace

BoundBook bind_folder(const std::string& folder, unsigned jobs,
                      std::optional<base::LinkNotes> links) {
  INFO(folder);
  BoundBook bound;
  bound.sources = std::make_unique<base::SourceStore>();
  base::Diagnostics found;
  cli::Options options;
  options.command = cli::Command::build;
  options.inputs = {folder};
  const auto project = cli::open_project(options, *bound.sources, found);
  say(found);
  REQUIRE(project);
  bound.posts = cli::read_posts(*project, jobs, *bound.sources, found);
  auto book = book::make_book(bound.posts.posts, bound.posts.front, bound.posts.back,
                              project->settings, *project->files, std::nullopt, found);
  say(found);
  REQUIRE(book);
  cli::highlight_book(*book, source_dir(), jobs, found);
  bound.book = std::make_unique<book::Book>(std::move(*book));
  const cli::Looks looks(source_dir());
  auto theme = looks.theme(*project, project->settings, *bound.sources, found);
  REQUIRE(theme);
  auto fonts = looks.fonts(*project, project->settings, *theme, *bound.sources, found);
  REQUIRE(fonts);
  bound.theme = layout::theme_for(project->settings.pages.edition, *theme);
  bound.fonts = std::make_unique<text::FontLibrary>(std::move(*fonts));
  content::PageSettings settings = project->settings.pages;
  if (links) settings.links = links;
  bound.pages =
      layout::layout_book(*bound.book, bound.theme, *bound.fonts, {jobs, settings}, found);
  base::MemorySink pdf;
  REQUIRE(pdf::write_pdf(bound.pages, {.jobs = jobs}, pdf, found));
  bound.pdf = pdf.bytes();
  const auto cover =
      cover::draw_page(layout::layout_cover(*bound.book, bound.theme, *bound.fonts), 0, 600, found);
  REQUIRE(cover);
  base::MemorySink epub;
  const epub::EpubOptions epub_options = {.jobs = jobs, .generator = "chaek", .own_rules = {}};
  REQUIRE(
      epub::write_epub(*bound.book, bound.theme, [&] { return cover; }, epub_options, epub, found));
  bound.epub = epub.bytes();
  bound.diagnostics = std::move(found);
  return bound;
}

std::vector<std::string> corpus() {
  std::vector<std::string> folders{source_dir() + "/samples/2023"};
  const char* more = std::getenv("CHAEK_CORPUS");
  std::string rest = more == nullptr ? "" : more;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    if (end > 0) folders.push_back(rest.substr(0, end));
    rest.erase(0, end + 1);
  }
  return folders;
}

std::string entry_of(const std::string& epub, const std::string& name) {
  zip_error_t fault;
  zip_error_init(&fault);
  zip_source_t* source = zip_source_buffer_create(epub.data(), epub.size(), 0, &fault);
  REQUIRE(source != nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &fault);
  REQUIRE(archive != nullptr);
  std::string bytes;
  zip_stat_t stat;
  if (zip_stat(archive, name.c_str(), 0, &stat) == 0) {
    bytes.resize(stat.size);
    zip_file_t* file = zip_fopen(archive, name.c_str(), 0);
    REQUIRE(file != nullptr);
    REQUIRE(zip_fread(file, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_fclose(file);
  }
  zip_discard(archive);
  return bytes;
}
