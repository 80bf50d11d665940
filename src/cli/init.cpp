#include "cli/init.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <thread>

#include "base/atomic_file.h"
#include "cli/language.h"
#include "cli/project.h"
#include "cli/read_posts.h"

namespace chaek::cli {
namespace {

namespace fs = std::filesystem;

/// A YAML text in double quotes (YAML 1.2, 7.3.1).
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// The years of the posts that have dates: first, last, how many posts.
struct Years {
  int first = 0;
  int last = 0;
  std::size_t posts = 0;
};

Years years_of(const std::vector<content::Post>& posts) {
  Years years;
  for (const content::Post& post : posts) {
    if (!post.front_matter.withheld.empty() || !post.front_matter.date) continue;
    const int year = post.front_matter.date->year;
    years.first = years.posts == 0 ? year : std::min(years.first, year);
    years.last = std::max(years.last, year);
    ++years.posts;
  }
  return years;
}

struct Line {
  std::string_view text;
  std::string_view english;
  std::string_view korean;
};

constexpr Line kOffers[] = {
    {"# year: {}", "only the posts of this year", "이 해의 글만"},
    {"# parts: year", "a part for each year (none, year, month, category, series)",
     "해마다 한 부 (none, year, month, category, series)"},
    {"# theme: essay", "the look; \"chaek themes\" shows them all",
     "책의 모습. \"chaek themes\"가 모두 보여 줍니다"},
    {"# paper: sinkuk", "the PDF's paper: sinkuk, a5, b6, 128x188mm",
     "PDF의 판형: sinkuk(신국판), a5, b6, 128x188mm"},
    {"# exclude: [\"notes/**\"]", "posts to leave out", "뺄 글"},
};

/// Writes `text` to `path` unless something is there.
bool write_new(const fs::path& path, const std::string& text, base::Diagnostics& diagnostics) {
  std::error_code unused;
  if (fs::exists(fs::symlink_status(path, unused))) {
    diagnostics.error("file-exists", {}, path.generic_string() + " exists and stays as it is");
    return false;
  }
  std::string fault;
  const auto file = base::AtomicFile::create(path.string(), fault);
  if (file && file->write(text) && file->commit()) return true;
  if (file) fault = file->fault();
  diagnostics.error("write-failed", {}, path.generic_string() + " can't be written: " + fault);
  return false;
}

// The books are made again when a file that they are made of has changed, is new or gone
// (docs/make.md); one rule makes both, in one run.
constexpr std::string_view kMakefile =
    "# make: both books; make check: what is wrong with them; make pictures: those of the network\n"
    "all: book.epub\n\n"
    "-include book.d\n\n"
    "book.epub: book.list\n"
    "\t+chaek build book.yaml -o book.epub -o book.pdf --depfile book.d\n\n"
    "book.list: ALWAYS\n\t@chaek deps book.yaml --quiet --listing $@\n\n"
    "check:\n\tchaek check book.yaml\n\n"
    "pictures:\n\tchaek fetch book.yaml\n\n"
    "list:\n\tchaek list --all book.yaml\n\n"
    "ALWAYS:\n"
    ".PHONY: all check pictures list ALWAYS\n";

}  // namespace

std::string first_book_yaml(const read::Engine& engine, const std::vector<content::Post>& posts,
                            Language language) {
  const bool korean = language == Language::korean;
  const Years years = years_of(posts);
  const std::string_view name = read::engine_name(engine.kind);
  std::string out = korean ? "# 책의 설정. 지운 것은 chaek이 알아서 합니다.\n"
                           : "# The book. What is left out is up to chaek.\n";
  if (!name.empty()) out += fmt::format("# {}: {}\n", korean ? "블로그 엔진" : "engine", name);
  if (years.posts > 0) {
    const char* said =
        korean ? "# 날짜가 있는 글 {}편, {}–{}년\n" : "# {} posts with a date, {}–{}\n";
    out += fmt::format(fmt::runtime(said), years.posts, years.first, years.last);
  }
  const auto text = [&](std::string_view key, const std::string& value) {
    out += fmt::format("{}{}: {}\n", value.empty() ? "# " : "", key, in_quotes(value));
  };
  out += '\n';
  text("title", engine.title);
  text("author", engine.authors.empty() ? "" : engine.authors.front());
  text("language", engine.language.empty() ? "ko" : engine.language);
  if (!engine.timezone.empty()) text("timezone", engine.timezone);
  out += '\n';
  for (const Line& line : kOffers) {
    const std::string setting =
        fmt::format(fmt::runtime(line.text), years.posts > 0 ? years.last : 2024);
    out += fmt::format("{:<26}  # {}\n", setting, korean ? line.korean : line.english);
  }
  return out;
}

std::optional<std::string> init_book(const Options& options, base::SourceStore& sources,
                                     base::Diagnostics& diagnostics) {
  if (options.inputs.size() > 1) {
    diagnostics.error("missing-file", {}, "init takes one folder");
    return std::nullopt;
  }
  const fs::path folder = options.inputs.empty() ? "." : options.inputs.front();
  std::error_code fault;
  if (!fs::is_directory(folder, fault)) {
    diagnostics.error("missing-file", {}, "no such file or folder: " + folder.generic_string(),
                      "name a folder that exists");
    return std::nullopt;
  }
  base::Diagnostics unused;  // what is wrong with the posts "chaek check" says
  const auto project = open_project(options, sources, unused);
  std::vector<content::Post> posts;
  read::Engine engine;
  if (project) {
    posts = read_posts(*project, std::max(1U, std::thread::hardware_concurrency()), sources, unused)
                .posts;
    engine = project->engine;
  }
  std::string written;
  const auto write = [&](const char* name, const std::string& text) {
    const fs::path path = (folder / name).lexically_normal();
    if (write_new(path, text, diagnostics)) written += path.generic_string() + '\n';
  };
  write("book.yaml", first_book_yaml(engine, posts, language_of(options)));
  if (options.makefile) write("Makefile", std::string(kMakefile));
  return written.empty() ? std::nullopt : std::optional(std::move(written));
}

}  // namespace chaek::cli
