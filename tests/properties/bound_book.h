#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/print_choice.h"
#include "base/source_file.h"
#include "book/book.h"
#include "cli/read_posts.h"
#include "layout/page.h"
#include "style/theme.h"
#include "text/font_library.h"

/// A folder's book after every stage, with what each stage gave.
struct BoundBook {
  std::unique_ptr<chaek::base::SourceStore> sources;
  chaek::cli::Posts posts;  ///< as read, before the book is made of them
  std::unique_ptr<chaek::book::Book> book;
  chaek::style::Theme theme;
  std::unique_ptr<chaek::text::FontLibrary> fonts;
  chaek::layout::PageSet pages;
  chaek::base::Diagnostics diagnostics;
  std::string epub;  ///< the bytes
  std::string pdf;
};

/// Binds the book of `folder` on `jobs` threads, its pages with `links` where that is given; fails
/// the test where a stage gives nothing.
BoundBook bind_folder(const std::string& folder, unsigned jobs = 2,
                      std::optional<chaek::base::LinkNotes> links = std::nullopt);

/// The folders to test: the samples and those of CHAEK_CORPUS.
std::vector<std::string> corpus();

/// The file `name` of an EPUB.
std::string entry_of(const std::string& epub, const std::string& name);
