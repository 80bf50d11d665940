#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/print_choice.h"
#include "book/volumes.h"
#include "content/date.h"
#include "content/page_settings.h"

namespace chaek::cli {

enum class Command {
  build,
  deps,
  list,
  check,
  cover,
  fetch,
  themes,
  profiles,
  explain,
  init,
  help,
  version,
  manual
};
enum class ColorChoice { automatic, always, never };
enum class MessageForm { human, json, sarif };
enum class Language { english, korean };

/// The command line, understood. What it leaves empty is up to book.yaml.
struct Options {
  Command command = Command::help;
  std::optional<Command> help_for;  ///< `chaek build --help`
  std::vector<std::string> inputs;  ///< files, folders, book.yaml, "-"; empty: the current folder
  bool nul = false;                 ///< the names that "-" reads end in NUL
  std::vector<base::OutputChoice> outputs;  ///< files that end in .epub or .pdf; "-"
  std::string format;                       ///< "epub" or "pdf": what is written to standard output
  std::string audit;  ///< where the figures of the PDF's pages go; empty: nowhere

  std::string depfile;      ///< where the rule for Make goes; empty: nowhere
  std::string listing;      ///< deps: where the files' names go; empty: a rule to standard output
  bool if_changed = false;  ///< an output that would be the same is not touched
  bool timings = false;     ///< say what each stage cost

  std::optional<book::Each> each;  ///< a book for each year, month …

  std::optional<content::WrittenDate> from;  ///< first day, inclusive
  std::optional<content::WrittenDate> to;    ///< last day, inclusive
  std::optional<int> year;
  std::vector<std::string> tags;
  std::vector<std::string> categories;
  std::string title;
  std::string theme;
  std::string paper;
  std::string profile;  ///< a print shop's
  std::optional<content::Edition> edition;

  std::string encoding;  ///< of posts that are no UTF-8
  base::Limits limits;

  bool update = false;         ///< fetch: pictures that are there too
  bool prune = false;          ///< fetch: what no post names goes
  bool dry_run = false;        ///< fetch: only say what would be done
  bool allow_private = false;  ///< fetch: addresses that are not public too
  unsigned timeout = 0;        ///< fetch: seconds; 0: as fetch/network_options.h has it

  bool strict = false;
  bool keep_going = false;
  bool all = false;
  bool makefile = false;  ///< init: a Makefile too
  bool drafts = false;    ///< drafts and unpublished posts too
  unsigned jobs = 0;      ///< 0: as many as there are processors
  bool quiet = false;
  bool verbose = false;
  ColorChoice color = ColorChoice::automatic;
  MessageForm form = MessageForm::human;
  std::optional<Language> language;  ///< of messages; nothing: as the locale has it
  std::vector<std::string> denied;   ///< codes whose warnings are errors
  std::vector<std::string> allowed;  ///< codes whose warnings are notes
};

}  // namespace chaek::cli
