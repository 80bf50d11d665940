#include "cli/run.h"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <thread>
#include <variant>

#include "base/lasting.h"
#include "cli/arguments.h"
#include "cli/backstop.h"
#include "cli/escaped.h"
#include "cli/exit_code.h"
#include "cli/explanations.h"
#include "cli/fetch_command.h"
#include "cli/help.h"
#include "cli/init.h"
#include "cli/job_tokens.h"
#include "cli/language.h"
#include "cli/messages.h"
#include "cli/pipeline.h"
#include "cli/post_listing.h"
#include "cli/profiles.h"
#include "cli/sarif.h"
#include "cli/signals.h"
#include "cli/terminal.h"
#include "cli/theme_listing.h"
#include "cli/verdict.h"

namespace chaek::cli {
namespace {

void show_messages(const base::Diagnostics& found, const Options& options,
                   const std::string& folder, Terminal& terminal) {
  const base::Diagnostics diagnostics = regraded(found, options);
  const MessageStyle style = {.color = terminal.color(),
                              .quiet = options.quiet,
                              .verbose = options.verbose,
                              .folder = folder,
                              .language = language_of(options)};
  switch (options.form) {
    case MessageForm::human:
      terminal.say(human_messages(diagnostics, style) + summary(diagnostics, style));
      return;
    case MessageForm::json:
      terminal.say(json_messages(diagnostics, style));
      return;
    case MessageForm::sarif:
      terminal.say(sarif_log(diagnostics, style));
      return;
  }
}

ExitCode print(const std::optional<std::string>& text, Terminal& terminal) {
  return !text || terminal.print(*text) ? ExitCode::complete : ExitCode::machine;
}

/// How long a run waits for the network is what `fetch` has limits of its own for.
base::Limits backstop_limits(const Options& options) {
  base::Limits limits = options.limits;
  if (options.command == Command::fetch) limits.time = UINT64_MAX;
  return limits;
}

/// Ends the run as a signal would, with a message.
void end_too_slow(const std::string& path, std::uint64_t seconds, const Options& options,
                  Terminal& terminal) {
  const std::string most = std::to_string(seconds);
  base::Diagnostics found;
  if (path.empty()) {
    found.error("too-slow", {}, "the run takes more than " + most + " seconds",
                base::raised_by("time"));
  } else {
    found.error("too-slow", {}, "reading " + path + " takes more than " + most + " seconds",
                base::raised_by("post-time"));
  }
  show_messages(found, options, "", terminal);
  end_at_once(static_cast<int>(ExitCode::errors));
}

/// build, list, check and fetch: what is done with a project.
ExitCode run_project(const Options& options, Terminal& terminal) {
  base::Lasting<base::SourceStore> sources;
  base::Diagnostics diagnostics;
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  Timings timings;
  const char* const makeflags = std::getenv("MAKEFLAGS");
  JobTokens tokens(options.jobs, processors, makeflags == nullptr ? "" : makeflags);
  const Run run = {options, terminal, *sources, diagnostics, timings, tokens};
  ExitCode printed = ExitCode::complete;
  Backstop backstop(backstop_limits(options), [&](const std::string& path, std::uint64_t seconds) {
    end_too_slow(path, seconds, options, terminal);
  });
  auto project = open_project(options, *sources, diagnostics);
  if (project) project->backstop = &backstop;
  if (project && options.command == Command::list) {
    printed = print(list_posts_of(*project, run), terminal);
  } else if (project && options.command == Command::fetch) {
    if (!fetch_pictures_of(*project, run)) printed = ExitCode::machine;
  } else if (project) {
    if (!build_books(*project, run)) printed = ExitCode::machine;
  }
  if (options.timings) terminal.say(timings.table());
  show_messages(diagnostics, options, project ? folder_for_messages(project->root) : "", terminal);
  return printed != ExitCode::complete ? printed : verdict(options, diagnostics);
}

ExitCode run_init(const Options& options, Terminal& terminal) {
  base::SourceStore sources;
  base::Diagnostics diagnostics;
  const ExitCode printed = print(init_book(options, sources, diagnostics), terminal);
  show_messages(diagnostics, options, "", terminal);
  return printed != ExitCode::complete ? printed : verdict(options, diagnostics);
}

/// What chaek brings with it, one a line.
using Listing = std::optional<std::string> (*)(Language, base::SourceStore&, base::Diagnostics&);

ExitCode run_listing(Listing list, const Options& options, Terminal& terminal) {
  base::SourceStore sources;
  base::Diagnostics diagnostics;
  const ExitCode printed = print(list(language_of(options), sources, diagnostics), terminal);
  show_messages(diagnostics, options, "", terminal);
  return printed != ExitCode::complete ? printed : verdict(options, diagnostics);
}

ExitCode run_command(const Options& options) {
  Terminal terminal(options);
  switch (options.command) {
    case Command::build:
    case Command::deps:
    case Command::list:
    case Command::check:
    case Command::cover:
    case Command::fetch:
      return run_project(options, terminal);
    case Command::init:
      return run_init(options, terminal);
    case Command::themes:
      return run_listing(list_themes, options, terminal);
    case Command::profiles:
      return run_listing(list_profiles, options, terminal);
    case Command::explain:
      return print(explain(options.inputs, language_of(options)), terminal);
    case Command::help:
      return print(help_text(options.help_for, language_of(options)), terminal);
    case Command::version:
      return print(version_text() + "\n", terminal);
    case Command::manual:
      return print(manual_page(), terminal);
  }
  return ExitCode::usage;
}

ExitCode read_and_run(int argc, char** argv) {
  const auto result = read_arguments(argc, argv);
  if (const Options* options = std::get_if<Options>(&result)) return run_command(*options);
  const UsageFault& fault = std::get<UsageFault>(result);
  MessageStyle style;
  Options asked;
  asked.language = fault.language;
  style.language = language_of(asked);
  std::string text = "chaek: " + escaped(worded(fault.message, style)) + "\n  ";
  text.append(hint_word(style.language)).append(": ").append(escaped(worded(fault.hint, style)));
  Terminal(asked).say(text + "\n");
  return ExitCode::usage;
}

/// For when there may be no memory left to make a message of.
void say_plainly(std::string_view text) {
  static_cast<void>(::write(STDERR_FILENO, text.data(), text.size()) < 0);
}

}  // namespace

int run(int argc, char** argv) {
  handle_signals();
  try {
    return static_cast<int>(read_and_run(argc, argv));
  } catch (const std::bad_alloc&) {
    say_plainly(kOutOfMemory);
  } catch (const std::exception& fault) {
    say_plainly("chaek: an unexpected fault ended the run: ");
    say_plainly(fault.what());
    say_plainly("\n");
  }
  return static_cast<int>(ExitCode::machine);
}

}  // namespace chaek::cli
