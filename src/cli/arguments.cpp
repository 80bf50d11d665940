#include "cli/arguments.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "cli/explanations.h"
#include "cli/option_table.h"
#include "cli/outputs.h"

namespace chaek::cli {
namespace {

/// The words that CLI11 found, before anything is made of them.
struct Words {
  std::vector<std::string> plain;                ///< the command and its inputs
  std::vector<std::vector<std::string>> values;  ///< by row of the option table
  std::vector<int> switches;                     ///< how often, by row
  std::vector<std::string> unknown;              ///< options that no row has
};

std::string names(const OptionRow& row) {
  std::string all = "--" + std::string(row.name);
  if (row.letter != 0) all = std::string{'-', row.letter, ','} + all;
  return all;
}

std::string_view nearest_option(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of('-'), word.size()));
  word = word.substr(0, word.find('='));
  std::vector<std::string_view> candidates;
  for (const OptionRow& row : option_table()) {
    if (word.size() > 1 && row.name.starts_with(word)) return row.name;
    candidates.push_back(row.name);
  }
  return base::nearest(word, candidates);
}

std::string usage_hint() {
  return "chaek --help shows every command and option";
}

UsageFault unknown_option(std::string_view word) {
  const std::string_view near = nearest_option(word);
  return {"there is no option " + std::string(word.substr(0, word.find('='))),
          near.empty() ? usage_hint() : "did you mean --" + std::string(near) + "?"};
}

UsageFault unknown_command(std::string_view word) {
  std::vector<std::string_view> candidates;
  std::string commands;
  for (const CommandRow& row : command_table()) {
    candidates.push_back(row.name);
    commands += (commands.empty() ? "" : ", ") + std::string(row.name);
  }
  const std::string_view near = base::nearest(word, candidates);
  if (!near.empty()) {
    return {"there is no command '" + std::string(word) + "'",
            "did you mean chaek " + std::string(near) + "?"};
  }
  return {"there is no command '" + std::string(word) + "'",
          "commands are " + commands + ": chaek build " + std::string(word)};
}

UsageFault unknown_code(const std::string& code) {
  std::vector<std::string_view> candidates;
  for (const Explanation& entry : explanations()) candidates.push_back(entry.code);
  const std::string_view near = base::nearest(code, candidates);
  return {code + " is no code of a message", near.empty()
                                                 ? "chaek explain shows them all"
                                                 : "did you mean " + std::string(near) + "?"};
}

/// CLI11 says "--theme: 1 required TEXT missing".
UsageFault missing_value(std::string_view what) {
  for (const OptionRow& row : option_table()) {
    const std::string name = "--" + std::string(row.name);
    if (!row.value.empty() && what.starts_with(name + ":")) {
      std::string message = name;
      message.append(" needs a value: ").append(name).append(" ").append(row.value);
      return {std::move(message), usage_hint()};
    }
  }
  return {std::string(what), usage_hint()};
}

std::variant<Words, UsageFault> split(int argc, const char* const* argv) {
  const auto table = option_table();
  Words words;
  words.values.resize(table.size());
  words.switches.resize(table.size());
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_option("words", words.plain);
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].value.empty()) {
      app.add_flag(names(table[i]), words.switches[i]);
    } else {
      app.add_option(names(table[i]), words.values[i])->allow_extra_args(false);
    }
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ArgumentMismatch& fault) {
    return missing_value(fault.what());
  } catch (const CLI::ParseError& fault) {
    return UsageFault{fault.what(), usage_hint()};
  }
  for (std::string& word : app.remaining()) {
    if (word != "--") words.unknown.push_back(std::move(word));  // the mark is among the remains
  }
  return words;
}

const CommandRow* find_command(std::string_view name) {
  const auto table = command_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const CommandRow& candidate) {
    return candidate.name == name;
  });
  return row == table.end() ? nullptr : &*row;
}

UsageFault not_for(const OptionRow& row, const CommandRow& command) {
  std::string hint = "it belongs to";
  for (const CommandRow& other : command_table()) {
    if ((row.commands & for_command(other.command)) != 0) hint += " " + std::string(other.name);
  }
  return {"--" + std::string(row.name) + " is no option of chaek " + std::string(command.name),
          hint};
}

/// Puts what `words` says for every row into `options`.
std::optional<UsageFault> take_options(const Words& words, const CommandRow* command,
                                       Options& options) {
  const auto table = option_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const OptionRow& row = table[i];
    const bool given = words.switches[i] > 0 || !words.values[i].empty();
    if (!given) continue;
    if (command != nullptr && row.commands != 0 &&
        (row.commands & for_command(command->command)) == 0) {
      return not_for(row, *command);
    }
    if (row.value.empty()) row.take(options, {});
    for (const std::string& value : words.values[i]) {
      if (!row.take(options, value)) {
        return UsageFault{
            "--" + std::string(row.name) + " does not take '" + value + "'",
            row.hint != nullptr ? row.hint(value) : "it wants " + std::string(row.expects)};
      }
    }
  }
  return std::nullopt;
}

/// Whether --help, --version or --man is given: they need no command.
bool asks_for_text(const Words& words) {
  const auto table = option_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].commands == 0 && table[i].value.empty() && words.switches[i] > 0) return true;
  }
  return false;
}

/// Whether one of the outputs is the file `path`.
using OutputIterator = std::vector<base::OutputChoice>::const_iterator;
bool names(OutputIterator begin, OutputIterator end, const std::string& path) {
  return std::any_of(begin, end,
                     [&path](const base::OutputChoice& output) { return output.path == path; });
}

/// What cannot be when a book goes to standard output.
std::optional<UsageFault> check_standard_output(const Options& options) {
  const bool asked =
      names(options.outputs.begin(), options.outputs.end(), std::string(kStandardOutput));
  if (asked && options.format.empty() && options.command == Command::build) {
    return UsageFault{"-o - does not say which format", "add --format epub or --format pdf"};
  }
  if (!asked && !options.format.empty()) {
    return UsageFault{"--format is for standard output", "add -o -"};
  }
  if (asked && (options.each || !options.depfile.empty())) {
    return UsageFault{"one book goes to standard output, and it has no name",
                      "name files with -o for --each and --depfile"};
  }
  if (asked && options.command == Command::build && ::isatty(STDOUT_FILENO) != 0) {
    return UsageFault{"standard output is a terminal, which can't show a book",
                      "send it to a file or a program"};
  }
  return std::nullopt;
}

/// What the rows cannot say of one another.
std::optional<UsageFault> check_together(const Options& options) {
  if (options.command == Command::themes && !options.inputs.empty()) {
    return UsageFault{"chaek themes takes no files", usage_hint()};
  }
  if (options.command == Command::profiles && !options.inputs.empty()) {
    return UsageFault{"chaek profiles takes no files", usage_hint()};
  }
  for (std::size_t i = 1; i < options.outputs.size(); ++i) {
    const auto before = options.outputs.begin() + static_cast<std::ptrdiff_t>(i);
    if (names(options.outputs.begin(), before, before->path)) {
      return UsageFault{"the output " + before->path + " is given twice", "leave one -o out"};
    }
  }
  for (const base::OutputChoice& output : options.outputs) {
    if (options.command == Command::cover && output.path.ends_with(".epub")) {
      return UsageFault{"chaek cover makes no " + output.path, "name a PDF, such as cover.pdf"};
    }
  }
  if (auto fault = check_standard_output(options)) return fault;
  const bool has_pages =
      std::any_of(options.outputs.begin(), options.outputs.end(),
                  [](const base::OutputChoice& output) { return output.path.ends_with(".pdf"); });
  if (!options.audit.empty() && !options.outputs.empty() && !has_pages) {
    return UsageFault{"--audit judges the pages of a PDF, and none is made", "add -o book.pdf"};
  }
  if (names(options.outputs.begin(), options.outputs.end(), options.audit)) {
    return UsageFault{"--audit and -o both name " + options.audit, "name another file"};
  }
  if (options.from && options.to &&
      content::instant(*options.to, 0) < content::instant(*options.from, 0)) {
    return UsageFault{"--to lies before --from", "swap the two days"};
  }
  if (options.command == Command::explain) {
    for (const std::string& code : options.inputs) {
      if (find_explanation(code) == nullptr) return unknown_code(code);
    }
  }
  for (const std::string& code : options.denied) {
    if (std::find(options.allowed.begin(), options.allowed.end(), code) != options.allowed.end()) {
      return UsageFault{code + " is both denied and allowed", "leave one out"};
    }
  }
  if (options.quiet && options.verbose) {
    return UsageFault{"-q and -v contradict one another", "leave one out"};
  }
  return std::nullopt;
}

/// What the words ask for about messages, for those about the words themselves.
std::optional<Language> asked_language(const Words& words) {
  Options options;
  const auto table = option_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].name != "messages") continue;
    for (const std::string& value : words.values[i]) table[i].take(options, value);
  }
  return options.language;
}

std::variant<Options, UsageFault> read_words(const Words& words) {
  if (!words.unknown.empty()) return unknown_option(words.unknown.front());

  Options options;
  const CommandRow* command = nullptr;
  // "help build" is what many type for "build --help".
  const bool asks_help = !words.plain.empty() && words.plain.front() == "help";
  const std::size_t first = asks_help ? 1 : 0;
  if (words.plain.size() > first) {
    command = find_command(words.plain[first]);
    if (command == nullptr) return unknown_command(words.plain[first]);
    if (!asks_help) options.command = command->command;
    options.inputs.assign(words.plain.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                          words.plain.end());
  }
  if (auto fault = take_options(words, command, options)) return *fault;
  if (options.command == Command::help && command != nullptr) options.help_for = command->command;
  if (auto fault = check_together(options)) return *fault;
  if (command == nullptr && !asks_help && !asks_for_text(words)) {
    return UsageFault{"no command is given", "chaek build makes the book; " + usage_hint()};
  }
  return options;
}

}  // namespace

std::variant<Options, UsageFault> read_arguments(int argc, const char* const* argv) {
  const auto split_words = split(argc, argv);
  if (const UsageFault* fault = std::get_if<UsageFault>(&split_words)) return *fault;
  const Words& words = std::get<Words>(split_words);
  auto result = read_words(words);
  if (UsageFault* fault = std::get_if<UsageFault>(&result)) fault->language = asked_language(words);
  return result;
}

}  // namespace chaek::cli
