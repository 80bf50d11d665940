#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/utf8.h"
#include "cli/korean.h"
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
    const std::size_t width = base::display_width(word);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (column > indent && column + 1 + width > kColumns) {
      result += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += word;
    column += width;
  }
  return result;
}

constexpr std::string_view kExitCodes =
    "Exit codes: 0 complete, 1 errors in the posts or settings, 2 wrong command line,\n"
    "3 a fault of disk or memory.\n";

/// The words of --help in one language.
class HelpText {
 public:
  explicit HelpText(Language language) : language_(language) {}

  std::string of(const CommandRow& row) && {
    fmt::format_to(out(), "chaek {} {}{}{}: {}\n\n", row.name, row.arguments,
                   row.arguments.empty() ? "" : " ", worded("[options]"), worded(row.help));
    add_examples(row.command);
    add_options(row.command);
    return std::move(text_);
  }

  std::string of_all() && {
    text_ += worded("chaek makes an EPUB and a PDF book from a folder of Markdown posts.") + "\n\n";
    add_examples(std::nullopt);
    text_ += worded("Commands:") + "\n";
    for (const CommandRow& row : command_table()) {
      fmt::format_to(out(), "  {:<8}{}\n", row.name, wrapped(worded(row.help), 10));
    }
    text_ += '\n';
    add_options(std::nullopt);
    text_ += '\n' + worded(kExitCodes);
    return std::move(text_);
  }

 private:
  std::back_insert_iterator<std::string> out() { return std::back_inserter(text_); }

  std::string worded(std::string_view english) const {
    return language_ == Language::korean ? in_korean(english) : std::string(english);
  }

  static bool belongs(const Example& example, std::optional<Command> command) {
    return !command ||
           std::any_of(command_table().begin(), command_table().end(), [&](const CommandRow& row) {
             return row.command == *command && example.line.substr(6).starts_with(row.name);
           });
  }

  void add_examples(std::optional<Command> command) {
    std::size_t width = 0;
    for (const Example& example : examples()) {
      if (belongs(example, command)) width = std::max(width, example.line.size());
    }
    if (width == 0) return;
    text_ += worded("Examples:") + "\n";
    for (const Example& example : examples()) {
      if (!belongs(example, command)) continue;
      const std::string what = worded(example.what);
      if (command) {
        fmt::format_to(out(), "  {:<{}}  {}\n", example.line, width, what);
      } else {
        fmt::format_to(out(), "  {}\n      {}\n", example.line, what);
      }
    }
    text_ += '\n';
  }

  void add_options(std::optional<Command> command) {
    text_ += worded("Options:") + "\n";
    for (const OptionRow& row : option_table()) {
      if (command && (row.commands & for_command(*command)) == 0) continue;
      const std::string left = synopsis(row);
      fmt::format_to(out(), "  {:<{}}{}\n", left, kOptionIndent - 2,
                     wrapped(worded(row.help), kOptionIndent));
    }
  }

  Language language_;
  std::string text_;
};

}  // namespace

std::string help_text(std::optional<Command> command, Language language) {
  for (const CommandRow& row : command_table()) {
    if (command && row.command == *command) return HelpText(language).of(row);
  }
  return HelpText(language).of_all();
}

std::string version_text() {
  return "chaek " CHAEK_VERSION;
}

}  // namespace chaek::cli
