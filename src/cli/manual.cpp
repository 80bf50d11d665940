#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "cli/help.h"
#include "cli/option_table.h"

namespace chaek::cli {
namespace {

/// Plain text as roff: a hyphen that may be copied, no line that begins a request.
std::string roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n')) {
      result += "\\&";
      result += c;
    } else {
      result += c;
    }
  }
  return result;
}

void add_synopsis(std::string& page) {
  page += ".SH SYNOPSIS\n";
  for (const CommandRow& row : command_table()) {
    fmt::format_to(std::back_inserter(page), ".B chaek {}\n.RI [ options ] {}\n.br\n", row.name,
                   row.arguments.empty() ? "" : "\" " + roff(row.arguments) + "\"");
  }
}

void add_options(std::string& page) {
  page += ".SH OPTIONS\n";
  for (const OptionRow& row : option_table()) {
    page += ".TP\n.BR ";
    if (row.letter != 0) fmt::format_to(std::back_inserter(page), "\\-{} \", \" ", row.letter);
    page += "\\-\\-" + roff(row.name);
    if (!row.value.empty()) page += fmt::format(" \" \\fI{}\\fR\"", roff(row.value));
    page += "\n" + roff(row.help) + ".\n";
    if (row.commands == 0) continue;
    page += "Of";
    std::string_view separator = " ";
    for (const CommandRow& command : command_table()) {
      if ((row.commands & for_command(command.command)) == 0) continue;
      page += std::string(separator) + std::string(command.name);
      separator = ", ";
    }
    page += ".\n";
  }
}

constexpr std::string_view kDescription = R"(.SH DESCRIPTION
.B chaek
compiles Markdown posts into a book: an EPUB 3 for readers and a PDF with pages like a printed
book's. Posts stand in the order of their dates. A folder without any settings is a book already;
.I book.yaml
says more where more is wanted, and options override it.
.PP
Without
.B \-o
both formats are written to the current folder, named after the book's slug. Files are written
whole or not at all: on any error the old ones stay as they are.
)";

constexpr std::string_view kRest = R"(.SH EXIT STATUS
.TP
.B 0
All is written and nothing was lost; warnings are allowed unless
.BR \-\-strict .
.TP
.B 1
Errors in the posts or settings. Old outputs are as they were, unless
.BR \-\-keep\-going .
.TP
.B 2
The command line makes no sense.
.TP
.B 3
A fault of disk, memory or another part of the machine.
.SH ENVIRONMENT
.TP
.B NO_COLOR
When set and not empty, messages have no colour unless
.B \-\-color=always
asks for it.
.TP
.B SOURCE_DATE_EPOCH
Seconds since 1970: the time that the book is said to be made at, and the day after which a post
counts as future.
)";

}  // namespace

std::string manual_page() {
  std::string page = ".TH CHAEK 1 \"\" \"" + version_text() + "\" \"User Commands\"\n";
  page += ".SH NAME\nchaek \\- Markdown posts into books\n";
  add_synopsis(page);
  page += kDescription;
  page += ".SH COMMANDS\n";
  for (const CommandRow& row : command_table()) {
    fmt::format_to(std::back_inserter(page), ".TP\n.B {}\n{}.\n", row.name, roff(row.help));
  }
  add_options(page);
  page += ".SH EXAMPLES\n";
  for (const Example& example : examples()) {
    fmt::format_to(std::back_inserter(page), ".TP\n.B {}\n{}.\n", roff(example.line),
                   roff(example.what));
  }
  page += kRest;
  return page;
}

}  // namespace chaek::cli
