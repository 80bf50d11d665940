#include "cli/planned_books.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace chaek::cli {
namespace {

using book::Volume;

/// What may stand in the name of an output; other braces are part of the name.
constexpr std::string_view kPlaceholders[] = {"year", "month", "category", "series",
                                              "tag",  "part",  "slug"};

bool is_placeholder(std::string_view word) {
  return std::find(std::begin(kPlaceholders), std::end(kPlaceholders), word) !=
         std::end(kPlaceholders);
}

std::string known_names(const Volume& volume) {
  std::string text;
  for (const auto& [name, value] : volume.names) text += (text.empty() ? "{" : ", {") + name + "}";
  return text;
}

/// Puts the volume's names into `pattern`; false after an error.
bool fill(std::string& pattern, const Volume& volume, base::Diagnostics& diagnostics) {
  std::string lacking;
  auto filled = filled_name(pattern, volume.names, lacking);
  if (!filled) {
    diagnostics.error(
        "bad-output-name", volume.settings.place_of("outputs"),
        lacking + " in " + pattern + " is nothing that the book " + volume.key + " has a name for",
        "this book has " + known_names(volume));
    return false;
  }
  pattern = std::move(*filled);
  return true;
}

bool fill_all(PlannedBook& planned, base::Diagnostics& diagnostics) {
  bool good =
      planned.wanted.audit.empty() || fill(planned.wanted.audit, planned.volume, diagnostics);
  for (base::OutputChoice& output : planned.wanted.files) {
    good = fill(output.path, planned.volume, diagnostics) && good;
  }
  return good;
}

/// Whether every output of `books` has a file of its own.
bool are_different(const std::vector<PlannedBook>& books, base::Diagnostics& diagnostics) {
  std::map<std::string, std::string> book_of;  // by path
  for (const PlannedBook& planned : books) {
    std::vector<std::string> paths;
    paths.reserve(planned.wanted.files.size() + 1);
    for (const base::OutputChoice& output : planned.wanted.files) paths.push_back(output.path);
    if (!planned.wanted.audit.empty()) paths.push_back(planned.wanted.audit);
    for (const std::string& path : paths) {
      const auto [at, is_new] = book_of.try_emplace(path, planned.volume.key);
      if (is_new) continue;
      diagnostics.error("output-twice", planned.volume.settings.place_of("outputs"),
                        "the books " + at->second + " and " + planned.volume.key +
                            " would both be written to " + path,
                        "put into its name what differs: " + known_names(planned.volume));
      return false;
    }
  }
  return true;
}

void add_volumes(const content::BookSettings& settings, std::size_t number, const Options& options,
                 const std::vector<content::Post>& posts, std::optional<std::int64_t> epoch,
                 std::vector<PlannedBook>& out, base::Diagnostics& diagnostics) {
  std::vector<Volume> volumes;
  if (options.each) {
    volumes = book::divide_posts(posts, settings, *options.each, epoch, diagnostics);
  } else if (auto volume = book::choose_volume(posts, settings, number, epoch, diagnostics)) {
    volumes.push_back(std::move(*volume));
  }
  for (Volume& volume : volumes) {
    WantedOutputs wanted = wanted_outputs(options, settings.outputs, volume.settings.slug);
    out.push_back({std::move(volume), std::move(wanted)});
  }
}

}  // namespace

bool makes_several(const Project& project, const Options& options) {
  return options.each || !project.settings.books.empty();
}

std::optional<std::vector<PlannedBook>> plan_books(const Project& project, const Options& options,
                                                   const std::vector<content::Post>& posts,
                                                   std::optional<std::int64_t> source_date_epoch,
                                                   base::Diagnostics& diagnostics) {
  std::vector<PlannedBook> planned;
  const auto& books = project.settings.books;
  if (books.empty()) {
    add_volumes(project.settings, 1, options, posts, source_date_epoch, planned, diagnostics);
  }
  for (std::size_t i = 0; i < books.size(); ++i) {
    add_volumes(books[i], i + 1, options, posts, source_date_epoch, planned, diagnostics);
  }
  for (PlannedBook& book : planned) {
    if (!fill_all(book, diagnostics)) return std::nullopt;  // the others lack it too
  }
  if (planned.empty() || !are_different(planned, diagnostics)) return std::nullopt;
  return planned;
}

std::optional<std::string> filled_name(const std::string& pattern,
                                       const std::map<std::string, std::string>& names,
                                       std::string& lacking) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    const std::string word =
        end == std::string::npos ? std::string() : pattern.substr(i + 1, end - i - 1);
    if (!is_placeholder(word)) {
      out += pattern[i++];
      continue;
    }
    const auto name = names.find(word);
    if (name == names.end()) {
      lacking = "{" + word + "}";
      return std::nullopt;
    }
    out += name->second;
    i = end + 1;
  }
  return out;
}

}  // namespace chaek::cli
