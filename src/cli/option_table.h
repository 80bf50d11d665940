#pragma once

#include <span>
#include <string_view>

#include "cli/options.h"

namespace chaek::cli {

struct CommandRow {
  Command command;
  std::string_view name;
  std::string_view arguments;  ///< "[FILE|FOLDER]…"
  std::string_view help;       ///< a sentence without full stop
};

/// One option: the command line, --help and the manual page are all made from these rows.
struct OptionRow {
  std::string_view name;     ///< "output"
  char letter = 0;           ///< 'o', or 0 for none
  std::string_view value;    ///< "FILE"; empty for a switch
  std::string_view help;     ///< a sentence without full stop
  unsigned commands = 0;     ///< bits of for_command(); 0: may stand alone
  std::string_view expects;  ///< what a refused value should have been: "a year such as 2023"
  /// Puts `value` into the options; false when it is none that the option takes.
  bool (*take)(Options& options, std::string_view value) = nullptr;
  /// For values of several parts: the hint about the one that is wrong in a refused `value`.
  std::string (*hint)(std::string_view value) = nullptr;
};

constexpr unsigned for_command(Command command) {
  return 1U << static_cast<unsigned>(command);
}

std::span<const CommandRow> command_table();
std::span<const OptionRow> option_table();

/// An example of --help and of the manual page.
struct Example {
  std::string_view line;
  std::string_view what;
};
std::span<const Example> examples();

}  // namespace chaek::cli
