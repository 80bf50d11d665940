#include "cli/option_table.h"

#include <charconv>
#include <utility>

#include "base/convert_text.h"
#include "cli/day.h"
#include "cli/explanations.h"
#include "cli/outputs.h"

namespace chaek::cli {
namespace {

constexpr unsigned kBuild = for_command(Command::build);
constexpr unsigned kList = for_command(Command::list);
constexpr unsigned kCheck = for_command(Command::check);
constexpr unsigned kDeps = for_command(Command::deps);
constexpr unsigned kInit = for_command(Command::init);
constexpr unsigned kThemes = for_command(Command::themes);
constexpr unsigned kCover = for_command(Command::cover);
constexpr unsigned kProfiles = for_command(Command::profiles);
constexpr unsigned kFetch = for_command(Command::fetch);
constexpr unsigned kMade = kBuild | kCheck | kCover | kDeps;
constexpr unsigned kBooks = kMade | kList | kFetch;
constexpr unsigned kAll = kBooks | kThemes | kProfiles | kInit;

constexpr unsigned kMostJobs = 256;
constexpr unsigned kMostSeconds = 3600;

template <class E>
bool take_word(E& target, std::string_view value,
               std::initializer_list<std::pair<std::string_view, E>> words) {
  for (const auto& [word, meaning] : words) {
    if (word == value) return target = meaning, true;
  }
  return false;
}

bool take_number(unsigned& target, std::string_view value, unsigned least, unsigned most) {
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (fault != std::errc{} || end != value.data() + value.size()) return false;
  return number >= least && number <= most && (target = number, true);
}

template <std::string Options::* member>
bool take_text(Options& options, std::string_view value) {
  return !value.empty() && (options.*member = value, true);
}

template <std::vector<std::string> Options::* member>
bool take_texts(Options& options, std::string_view value) {
  return !value.empty() && ((options.*member).emplace_back(value), true);
}

template <bool Options::* member>
bool take_switch(Options& options, std::string_view) {
  return options.*member = true;
}

template <Command command>
bool take_command(Options& options, std::string_view) {
  return options.command = command, true;
}

bool take_output(Options& options, std::string_view value) {
  if (value == kStandardOutput) return options.outputs.push_back({std::string(value), {}}), true;
  base::WrongPart wrong;
  auto output = base::parse_output(value, &wrong);
  return output && (options.outputs.push_back(std::move(*output)), true);
}

std::string output_hint(std::string_view value) {
  base::WrongPart wrong;
  (void)base::parse_output(value, &wrong);
  const std::string expected(wrong.expected);
  if (wrong.part.empty()) return "it wants " + expected;
  return "in place of '" + wrong.part + "' it wants " + expected;
}

bool take_to_format(Options& options, std::string_view value) {
  return (value == "epub" || value == "pdf") && (options.format = value, true);
}

bool take_from(Options& options, std::string_view value) {
  return (options.from = read_day(value, DayOfPeriod::first)).has_value();
}

bool take_to(Options& options, std::string_view value) {
  return (options.to = read_day(value, DayOfPeriod::last)).has_value();
}

bool take_year(Options& options, std::string_view value) {
  unsigned year = 0;
  return take_number(year, value, 1, 9999) && (options.year = static_cast<int>(year), true);
}

bool take_limit(Options& options, std::string_view value) {
  return base::set_limit(value, options.limits);
}

bool take_jobs(Options& options, std::string_view value) {
  return take_number(options.jobs, value, 1, kMostJobs);
}

bool take_timeout(Options& options, std::string_view value) {
  return take_number(options.timeout, value, 1, kMostSeconds);
}

bool take_color(Options& options, std::string_view value) {
  return take_word(options.color, value,
                   {{"auto", ColorChoice::automatic},
                    {"always", ColorChoice::always},
                    {"never", ColorChoice::never}});
}

bool take_edition(Options& options, std::string_view value) {
  content::Edition edition{};
  return take_word(edition, value,
                   {{"print", content::Edition::print}, {"screen", content::Edition::screen}}) &&
         (options.edition = edition, true);
}

bool take_each(Options& options, std::string_view value) {
  book::Each each{};
  return take_word(each, value,
                   {{"year", book::Each::year},
                    {"month", book::Each::month},
                    {"category", book::Each::category},
                    {"series", book::Each::series},
                    {"tag", book::Each::tag},
                    {"part", book::Each::part}}) &&
         (options.each = each, true);
}

bool take_form(Options& options, std::string_view value) {
  return take_word(
      options.form, value,
      {{"human", MessageForm::human}, {"json", MessageForm::json}, {"sarif", MessageForm::sarif}});
}

bool take_encoding(Options& options, std::string_view value) {
  return base::knows_encoding(std::string(value)) && (options.encoding = value, true);
}

bool take_language(Options& options, std::string_view value) {
  Language language{};
  return take_word(language, value, {{"ko", Language::korean}, {"en", Language::english}}) &&
         (options.language = language, true);
}

template <std::vector<std::string> Options::* member>
bool take_code(Options& options, std::string_view value) {
  return find_explanation(value) != nullptr && ((options.*member).emplace_back(value), true);
}

constexpr CommandRow kCommands[] = {
    {Command::build, "build", "[FILE|FOLDER|book.yaml]...", "make the book"},
    {Command::list, "list", "[FILE|FOLDER|book.yaml]...",
     "show the posts that would be in the book, in order"},
    {Command::check, "check", "[FILE|FOLDER|book.yaml]...",
     "report everything that build would, and write nothing"},
    {Command::deps, "deps", "[FILE|FOLDER|book.yaml]...",
     "print what the book is made of, as a rule for Make and Ninja, and write nothing"},
    {Command::cover, "cover", "[FILE|FOLDER|book.yaml]...",
     "make the printed cover: back, spine and front in one piece, with bleed"},
    {Command::fetch, "fetch", "[FILE|FOLDER|book.yaml]...",
     "get the posts' pictures that are on the network, for the books to have them"},
    {Command::themes, "themes", "", "show the themes"},
    {Command::profiles, "profiles", "", "show the print shops that check knows"},
    {Command::explain, "explain", "[CODE]...", "say what a message means"},
    {Command::init, "init", "[FOLDER]",
     "write a book.yaml for the blog in FOLDER, filled from what is found there"},
};

constexpr std::string_view kDay = "a day such as 2023-05-01, a month or a year";
constexpr std::string_view kCode = "a code such as missing-image; chaek explain shows them all";
constexpr std::string_view kText = "a text that is not empty";

constexpr OptionRow kOptions[] = {
    {"output", 'o', "FILE",
     "write FILE, in the format that its name ends in (.epub, .pdf); may be repeated; for paper "
     "FILE.pdf:SCHEME, such as a5.pdf:booklet,sheet=a4: print, cover, booklet, signatures-4, "
     "stacks-2, stacks-4, proof-4; sheet=, flip=, sides=, paper=, bleed=, ink=, marks [the book's "
     "slug in the current folder, both formats]",
     kMade,
     "a file name that ends in .epub or .pdf, or in .pdf:SCHEME such as book.pdf:booklet,sheet=a4",
     take_output, output_hint},
    {"format", 0, "FORM", "what -o - writes to standard output: epub, pdf", kBuild, "epub or pdf",
     take_to_format},
    {"null", '0', "", "the names that the input - lists end in a NUL, as find -print0 writes them",
     kBooks, "", take_switch<&Options::nul>},
    {"audit", 0, "FILE",
     "also write FILE, JSON: what a proofreader would mark on the PDF's pages, with figures and "
     "places",
     kBuild, "a file name", take_text<&Options::audit>},
    {"depfile", 0, "FILE",
     "also write FILE, a rule for Make and Ninja: all files of the project that the outputs depend "
     "on",
     kBuild, "a file name", take_text<&Options::depfile>},
    {"listing", 0, "FILE",
     "write FILE in place of the rule: every file that is read, looked at or missed; not touched "
     "when nothing has changed",
     kDeps, "a file name", take_text<&Options::listing>},
    {"if-changed", 0, "", "do not touch an output that is there already with the same bytes",
     kBuild, "", take_switch<&Options::if_changed>},
    {"each", 0, "WHAT",
     "a book for each year, month, category, series, tag or part of the posts, all in one run; in "
     "names of "
     "outputs {year}, {month}, {category}, {series}, {tag}, {part} and {slug} stand for each "
     "book's own",
     kMade, "year, month, category, series, tag or part", take_each},
    {"from", 0, "DAY", "leave out posts before DAY (2023-05-01, 2023-05, 2023)", kBooks, kDay,
     take_from},
    {"to", 0, "DAY", "leave out posts after DAY", kBooks, kDay, take_to},
    {"year", 0, "YEAR", "only the posts of YEAR", kBooks, "a year such as 2023", take_year},
    {"tag", 0, "TAG", "only posts with TAG; may be repeated: any of them", kBooks, kText,
     take_texts<&Options::tags>},
    {"category", 0, "NAME", "only posts of category NAME; may be repeated: any of them", kBooks,
     kText, take_texts<&Options::categories>},
    {"title", 0, "TEXT", "the book's title", kMade, kText, take_text<&Options::title>},
    {"theme", 0, "NAME|FILE",
     "the look: a theme of chaek's (see chaek themes) or a theme file [essay]", kMade, kText,
     take_text<&Options::theme>},
    {"paper", 0, "SIZE", "the PDF's paper: a name such as sinkuk, a5, b6, or 128x188mm", kMade,
     kText, take_text<&Options::paper>},
    {"profile", 0, "NAME|FILE",
     "a print shop: check holds book and print file against what it asks for, and the cover's "
     "spine is counted as it does (see chaek profiles)",
     kMade, kText, take_text<&Options::profile>},
    {"pdf", 0, "FOR",
     "what the PDF is for: print (mirrored margins, blank pages) or screen (even margins, coloured "
     "links) [print]",
     kMade, "print or screen", take_edition},
    {"encoding", 0, "NAME", "the encoding of posts that are not UTF-8, such as cp949", kBooks,
     "an encoding such as cp949 or euc-kr", take_encoding},
    {"limit", 0, "NAME=N",
     "raise a limit for posts that you trust; bytes as 8MiB: post, front-matter, nesting (at most "
     "400), templates, address, html, table-columns, table-cells, steps, picture, picture-pixels, "
     "picture-side, svg, svg-elements, files, output, post-time, time (seconds); may be repeated",
     kBooks, "NAME=N, such as post=8MiB or table-columns=500; nesting is 400 at most", take_limit},
    {"strict", 0, "", "end with 1 on warnings too, and write nothing then", kBooks, "",
     take_switch<&Options::strict>},
    {"keep-going", 0, "", "in spite of errors write what can be written; still end with 1", kBuild,
     "", take_switch<&Options::keep_going>},
    {"all", 0, "", "every Markdown file: used, or left out and why", kList, "",
     take_switch<&Options::all>},
    {"drafts", 0, "", "also drafts, unpublished and private posts", kBooks, "",
     take_switch<&Options::drafts>},
    {"update", 0, "", "get pictures anew that are there, and take those that have changed", kFetch,
     "", take_switch<&Options::update>},
    {"prune", 0, "", "remove pictures that no post of the project names", kFetch, "",
     take_switch<&Options::prune>},
    {"dry-run", 0, "", "only say what would be fetched and removed", kFetch, "",
     take_switch<&Options::dry_run>},
    {"allow-private", 0, "",
     "also ask addresses that are not public: this machine, the local network; and use proxies",
     kFetch, "", take_switch<&Options::allow_private>},
    {"timeout", 0, "SECONDS",
     "give up on a server that is silent, or slower than 100 bytes a second, for so long; a "
     "picture may take fifteen times as long [20]",
     kFetch, "a number from 1 to 3600", take_timeout},
    {"makefile", 0, "", "also write a Makefile", kInit, "", take_switch<&Options::makefile>},
    {"jobs", 'j', "N",
     "use N threads, under make -j at most as many as it has free; the result does not depend on "
     "it "
     "[all processors]",
     kBooks, "a number from 1 to 256", take_jobs},
    {"timings", 0, "", "say what each stage took: wall and processor time, items, bytes",
     kBuild | kCheck, "", take_switch<&Options::timings>},
    {"quiet", 'q', "", "only errors", kAll, "", take_switch<&Options::quiet>},
    {"verbose", 'v', "", "every warning and note, none folded", kAll, "",
     take_switch<&Options::verbose>},
    {"color", 0, "WHEN", "colour in messages: auto, always, never [auto]", kAll,
     "auto, always or never", take_color},
    {"diagnostics", 0, "FORM", "messages for people or for programs: human, json, sarif [human]",
     kAll, "human, json or sarif", take_form},
    {"messages", 0, "LANG", "the language of messages and of this text: ko, en [by locale]", 0,
     "ko or en", take_language},
    {"deny", 0, "CODE", "take warnings with CODE for errors; may be repeated", kBooks, kCode,
     take_code<&Options::denied>},
    {"allow", 0, "CODE", "take warnings with CODE for mere notes; may be repeated", kBooks, kCode,
     take_code<&Options::allowed>},
    {"help", 'h', "", "this text, or that of a command", 0, "", take_command<Command::help>},
    {"version", 0, "", "the program's version", 0, "", take_command<Command::version>},
    {"man", 0, "", "the manual page, as roff", 0, "", take_command<Command::manual>},
};

constexpr Example kExamples[] = {
    {"chaek build", "both formats from the posts (or book.yaml) in this folder"},
    {"chaek build posts -o year.pdf", "one PDF from a folder of posts"},
    {"chaek build posts --year 2023 -o 2023.epub -o 2023.pdf", "the book of one year"},
    {"chaek build posts --each year -o '{year}.epub' -o '{year}.pdf'", "a book of every year"},
    {"git ls-files 'posts/*.md' | chaek build - -o book.epub", "the posts that a list names"},
    {"chaek build posts --paper a5 -o booklet.pdf:booklet", "to print, fold and staple"},
    {"chaek cover posts -o cover.pdf:cover,marks", "the cover for the print shop, with crop marks"},
    {"chaek build diary/book.yaml --paper a5", "settings from a file, one changed"},
    {"chaek list posts", "which posts, in which order, and why that date"},
    {"chaek check posts --strict", "every problem, nothing written"},
    {"chaek check posts --profile bookk", "whether a print shop will take it"},
    {"chaek deps posts -o book.pdf", "every file that the book would be made of"},
    {"chaek fetch posts", "pictures of the network, once, for all books"},
    {"chaek init", "a book.yaml to begin with"},
    {"chaek explain missing-image", "what to do about a missing picture"},
};

}  // namespace

std::span<const CommandRow> command_table() {
  return kCommands;
}
std::span<const OptionRow> option_table() {
  return kOptions;
}
std::span<const Example> examples() {
  return kExamples;
}

}  // namespace chaek::cli
