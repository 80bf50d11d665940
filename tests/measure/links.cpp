// Counts the links of blogs to their own pages, and how many of them lead to a place in the book
// of the whole blog. With -v it shows the rest. Links to files (pictures, PDFs) are not counted.

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "book/address.h"
#include "book/chapter_inlines.h"
#include "book/make_book.h"
#include "book/post_addresses.h"
#include "cli/project.h"
#include "cli/read_posts.h"

using namespace chaek;

namespace {

struct Count {
  std::size_t all = 0;
  std::size_t lead_into_book = 0;
};

bool names_page(std::string_view url) {
  const std::string_view path = book::split_reference(url).path;
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return true;
  const std::string_view suffix = name.substr(dot);
  return suffix == ".html" || suffix == ".md" || suffix == ".markdown" || suffix.size() > 5;
}

void count(book::Chapter& chapter, const book::PostAddresses& site, bool show, Count& counted) {
  book::for_each_inline(chapter, [&](const content::Inline& node) {
    const auto* link = std::get_if<content::Link>(&node.kind);
    if (link == nullptr || link->url.empty() || link->url == "#") return;
    const bool note = link->form == content::LinkForm::note;
    const bool own = note || site.own_path(link->url) || book::scheme_of(link->url).empty();
    if (!own || link->url.starts_with("//") || (!note && !names_page(link->url))) return;
    ++counted.all;
    if (std::holds_alternative<content::Place>(link->target)) {
      ++counted.lead_into_book;
    } else if (show) {
      std::printf("  %s: %s\n", chapter.path.c_str(), link->url.c_str());
    }
  });
}

bool count_blog(const std::string& folder, bool show) {
  base::SourceStore sources;
  base::Diagnostics diagnostics;
  cli::Options options;
  options.inputs = {folder};
  const auto project = cli::open_project(options, sources, diagnostics);
  if (!project) return false;
  cli::Posts posts = cli::read_posts(*project, 1, sources, diagnostics);
  auto made = book::make_book(std::move(posts.posts), std::move(posts.front), std::move(posts.back),
                              project->settings, *project->files, std::nullopt, diagnostics);
  if (!made) return false;
  const book::PostAddresses site(project->settings.site);
  Count counted;
  for (book::Chapter& chapter : made->chapters) count(chapter, site, show, counted);
  std::printf("%s: %zu of %zu links to own pages lead into the book\n", folder.c_str(),
              counted.lead_into_book, counted.all);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  bool show = false;
  bool good = true;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "-v") {
      show = true;
    } else {
      good = count_blog(argv[i], show) && good;
    }
  }
  return good ? 0 : 1;
}
