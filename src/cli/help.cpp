#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/option_table.h"

namespace chaek::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kOptionIndent = 26;

/// "-o, --output FILE", or "    --from DAY".
std::string synopsis(const OptionRow& row) {
  std::string text = row.letter != 0 ? fmt::format("-{}, ", row.letter) : "    ";
  text += fmt::format("--{}", row.name);
  if (!row.value.empty()) text += fmt::format(" {}", row.value);
  return text;
}

/// `text` in lines that fit, all but the first indented.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string result;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (column > indent && column + 1 + word.size() > kColumns) {
      result += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += word;
    column += word.size();
  }
  return result;
}

void add_examples(std::string& text, std::optional<Command> command) {
  std::size_t width = 0;
  const auto belongs = [&](const Example& example) {
    return !command ||
           std::any_of(command_table().begin(), command_table().end(), [&](const CommandRow& row) {
             return row.command == *command && example.line.substr(6).starts_with(row.name);
           });
  };
  for (const Example& example : examples()) {
    if (belongs(example)) width = std::max(width, example.line.size());
  }
  if (width == 0) return;
  text += "Examples:\n";
  for (const Example& example : examples()) {
    if (!belongs(example)) continue;
    if (command) {
      fmt::format_to(std::back_inserter(text), "  {:<{}}  {}\n", example.line, width, example.what);
    } else {
      fmt::format_to(std::back_inserter(text), "  {}\n      {}\n", example.line, example.what);
    }
  }
  text += '\n';
}

void add_options(std::string& text, std::optional<Command> command) {
  text += "Options:\n";
  for (const OptionRow& row : option_table()) {
    if (command && (row.commands & for_command(*command)) == 0) continue;
    const std::string left = synopsis(row);
    fmt::format_to(std::back_inserter(text), "  {:<{}}{}\n", left, kOptionIndent - 2,
                   wrapped(row.help, kOptionIndent));
  }
}

constexpr std::string_view kExitCodes =
    "Exit codes: 0 complete, 1 errors in the posts or settings, 2 wrong command line,\n"
    "3 a fault of disk or memory.\n";

}  // namespace

std::string help_text(std::optional<Command> command) {
  std::string text;
  if (command) {
    for (const CommandRow& row : command_table()) {
      if (row.command != *command) continue;
      text += fmt::format("chaek {} {}{}[options]: {}\n\n", row.name, row.arguments,
                          row.arguments.empty() ? "" : " ", row.help);
    }
    add_examples(text, command);
    add_options(text, command);
    return text;
  }
  text += "chaek makes an EPUB and a PDF book from a folder of Markdown posts.\n\n";
  add_examples(text, command);
  text += "Commands:\n";
  for (const CommandRow& row : command_table()) {
    fmt::format_to(std::back_inserter(text), "  {:<8}{}\n", row.name, wrapped(row.help, 10));
  }
  text += '\n';
  add_options(text, command);
  text += '\n';
  text += kExitCodes;
  return text;
}

std::string version_text() {
  return "chaek " CHAEK_VERSION;
}

}  // namespace chaek::cli
