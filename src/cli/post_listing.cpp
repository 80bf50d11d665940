#include "cli/post_listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "book/time_zone.h"
#include "book/title.h"
#include "cli/escaped.h"
#include "cli/korean.h"
#include "cli/language.h"
#include "cli/read_posts.h"
#include "content/walk.h"

namespace chaek::cli {
namespace {

constexpr std::size_t kMostPadding = 44;  // a longer cell pushes its own line only

using Row = std::array<std::string, 5>;

std::string source_of_date(const content::FrontMatter& matter, Language language) {
  switch (matter.date_source) {
    case content::DateSource::none:
      return "-";
    case content::DateSource::front_matter:
      return matter.date_key;
    case content::DateSource::file_name:
      return worded("file name", language);
  }
  return {};
}

/// Takes the title out of `post`, as the book does.
Row row_of(content::Post& post, Language language) {
  const std::string title = content::plain_text(book::take_title(post).content);
  const content::FrontMatter& matter = post.front_matter;
  return {matter.date ? content::iso_date(*matter.date) : "-",
          escaped(source_of_date(matter, language)), escaped(title),
          escaped(fmt::format("{}", fmt::join(matter.tags, ", "))), escaped(post.path)};
}

}  // namespace

std::string listing(std::vector<content::Post>& posts, const book::PostList& list,
                    Language language) {
  std::vector<Row> rows;
  rows.reserve(list.chosen.size());
  std::array<std::size_t, 5> widths{};
  for (const std::size_t index : list.chosen) {
    rows.push_back(row_of(posts[index], language));
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
      const std::size_t width = base::display_width(rows.back()[i]);
      widths[i] = std::max(widths[i], std::min(width, kMostPadding));
    }
  }
  std::string text;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      const std::size_t width = base::display_width(row[i]);
      text += row[i];
      if (widths[i] > 0) text.append(widths[i] - std::min(width, widths[i]) + 2, ' ');
    }
    text += row.back() + "\n";
  }
  return text;
}

std::string left_out_listing(const std::vector<content::Post>& posts, const book::PostList& list,
                             const std::vector<read::SkippedFile>& skipped, Language language) {
  std::string text;
  const std::string word = worded("left out", language);
  const auto add = [&](const std::string& path, const std::string& reason) {
    fmt::format_to(std::back_inserter(text), "{}: {}: {}\n", word, escaped(path),
                   escaped(worded(reason, language)));
  };
  for (const book::LeftOut& left : list.left_out) add(posts[left.post].path, left.reason);
  for (const read::SkippedFile& file : skipped) add(file.path, file.reason);
  return text;
}

std::optional<std::string> list_posts_of(const Project& project, const Run& run) {
  const auto epoch = source_date_epoch(run.diagnostics);
  const auto zone = book::TimeZone::find(project.settings, run.diagnostics);
  if (!zone) return std::nullopt;
  run.terminal.progress("now reading");
  Posts read = read_posts(project, run.jobs(), run.sources, run.diagnostics);
  const book::PostList list =
      book::list_posts(read.posts, project.settings, *zone, epoch, 0, run.diagnostics);
  const Language language = language_of(run.options);
  std::string text = listing(read.posts, list, language);
  if (run.options.all || run.options.verbose) {
    text += left_out_listing(read.posts, list, read.skipped, language);
  }
  return text;
}

}  // namespace chaek::cli
