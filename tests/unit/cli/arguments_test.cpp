#include "cli/arguments.h"

#include <catch2/catch.hpp>
#include <vector>

namespace chaek::cli {
namespace {

std::variant<Options, UsageFault> read(std::vector<const char*> words) {
  words.insert(words.begin(), "chaek");
  return read_arguments(static_cast<int>(words.size()), words.data());
}

Options good(std::vector<const char*> words) {
  const auto result = read(std::move(words));
  if (const auto* fault = std::get_if<UsageFault>(&result)) FAIL(fault->message);
  return std::get<Options>(result);
}

UsageFault bad(std::vector<const char*> words) {
  const auto result = read(std::move(words));
  REQUIRE(std::holds_alternative<UsageFault>(result));
  return std::get<UsageFault>(result);
}

TEST_CASE("a command with inputs and outputs in any order") {
  const Options options =
      good({"build", "-o", "a.epub", "posts", "more.md", "--output", "b.pdf", "-j", "3"});
  CHECK(options.command == Command::build);
  CHECK(options.inputs == std::vector<std::string>{"posts", "more.md"});
  CHECK(options.outputs == std::vector<base::OutputChoice>{{"a.epub", {}}, {"b.pdf", {}}});
  CHECK(options.jobs == 3);
}

TEST_CASE("a scheme after a name is of that output alone") {
  const Options options = good({"build", "-o", "a.pdf", "-o", "b.pdf:booklet,marks"});
  REQUIRE(options.outputs.size() == 2);
  CHECK(options.outputs[0].print.scheme == base::Scheme::pages);
  CHECK(options.outputs[1].path == "b.pdf");
  CHECK(options.outputs[1].print.scheme == base::Scheme::booklet);
  CHECK(options.outputs[1].print.marks);
  CHECK(bad({"build", "-o", "a.pdf:book"}).message == "--output does not take 'a.pdf:book'");
  CHECK(bad({"build", "-o", "a.pdf", "-o", "a.pdf:booklet"}).message ==
        "the output a.pdf is given twice");
}

TEST_CASE("an audit needs pages, and a file of its own") {
  CHECK(good({"build", "--audit", "report.json"}).audit == "report.json");
  CHECK(good({"build", "-o", "a.epub", "-o", "a.pdf", "--audit", "b.json"}).audit == "b.json");
  CHECK(bad({"build", "-o", "a.epub", "--audit", "b.json"}).hint == "add -o book.pdf");
  CHECK(bad({"build", "-o", "a.pdf", "--audit", "a.pdf"}).hint == "name another file");
  CHECK(bad({"check", "--audit", "b.json"}).hint == "it belongs to build");
}

TEST_CASE("options may stand before the command and be joined to their values") {
  const Options options = good({"-v", "list", "--year=2023", "--all"});
  CHECK(options.command == Command::list);
  CHECK(options.verbose);
  CHECK(options.all);
  CHECK(options.year == 2023);
}

TEST_CASE("words after -- are inputs, whatever they look like") {
  CHECK(good({"check", "--", "--year"}).inputs == std::vector<std::string>{"--year"});
}

TEST_CASE("tags and categories gather, other options take the last") {
  const Options options = good({"build", "--tag", "책", "--tag", "여행", "--title", "a", "--title",
                                "b", "--color=never", "--diagnostics=json"});
  CHECK(options.tags == std::vector<std::string>{"책", "여행"});
  CHECK(options.title == "b");
  CHECK(options.color == ColorChoice::never);
  CHECK(options.form == MessageForm::json);
}

TEST_CASE("a month or a year stands for its first or last day") {
  const Options options = good({"list", "--from", "2022", "--to", "2024-02"});
  CHECK(content::iso_date(*options.from) == "2022-01-01");
  CHECK(content::iso_date(*options.to) == "2024-02-29");
}

TEST_CASE("an unknown option names the nearest") {
  const UsageFault fault = bad({"build", "--themme", "essay"});
  CHECK(fault.message == "there is no option --themme");
  CHECK(fault.hint == "did you mean --theme?");
  CHECK(bad({"build", "--out=a.pdf"}).hint == "did you mean --output?");
  CHECK(bad({"build", "-z"}).message == "there is no option -z");
}

TEST_CASE("an unknown command names the nearest, a path suggests build") {
  CHECK(bad({"biuld", "posts"}).hint == "did you mean chaek build?");
  CHECK(bad({"posts/"}).hint.find("chaek build posts/") != std::string::npos);
  CHECK(bad({}).message == "no command is given");
  CHECK(bad({"-v"}).message == "no command is given");
}

TEST_CASE("words that are wrong still choose the language in which that is said") {
  CHECK(bad({"build", "-o", "a.docx", "--messages", "ko"}).language == Language::korean);
  CHECK(bad({"--messages=en", "biuld"}).language == Language::english);
  CHECK_FALSE(bad({"build", "-o", "a.docx"}).language.has_value());
}

TEST_CASE("a value that an option does not take says what it wants") {
  CHECK(bad({"build", "-o", "book.docx"}).hint ==
        "it wants a file name that ends in .epub or .pdf, or in .pdf:SCHEME such as "
        "book.pdf:booklet,sheet=a4");
  CHECK(bad({"build", "-o", "a.pdf:booklt"})
            .hint.find("in place of 'booklt' it wants print, cover, booklet") == 0);
  CHECK(bad({"build", "-o", "a.pdf:print,bleed=90mm"}).hint ==
        "in place of 'bleed=90mm' it wants 0mm to 20mm");
  CHECK(bad({"build", "-o", "a.pdf:print,marks,papr=80g"}).hint ==
        "in place of 'papr=80g' it wants sheet=, flip=, sides=, paper=, bleed=, ink=, links= or "
        "marks");
  CHECK(bad({"build", "--from", "2023-02-30"}).message == "--from does not take '2023-02-30'");
  CHECK(bad({"build", "--year", "23x"}).hint == "it wants a year such as 2023");
  CHECK(bad({"build", "-j", "0"}).message == "--jobs does not take '0'");
  CHECK(bad({"build", "--color=red"}).hint == "it wants auto, always or never");
  CHECK(bad({"build", "--title", ""}).message == "--title does not take ''");
}

TEST_CASE("an option without its value says which") {
  CHECK(bad({"build", "--theme"}).message == "--theme needs a value: --theme NAME|FILE");
  CHECK(bad({"build", "-o"}).message == "--output needs a value: --output FILE");
}

TEST_CASE("an option of another command is refused with its own") {
  const UsageFault fault = bad({"build", "--all"});
  CHECK(fault.message == "--all is no option of chaek build");
  CHECK(fault.hint == "it belongs to list");
}

TEST_CASE("contradictions are refused") {
  CHECK(bad({"build", "-o", "a.pdf", "-o", "a.pdf"}).message == "the output a.pdf is given twice");
  CHECK(bad({"list", "--from", "2023", "--to", "2022"}).message == "--to lies before --from");
  CHECK(bad({"check", "-q", "-v"}).message.find("-q and -v") == 0);
  CHECK(bad({"themes", "a"}).message == "chaek themes takes no files");
}

TEST_CASE("help, version and the manual need no command") {
  CHECK(good({"--help"}).command == Command::help);
  CHECK_FALSE(good({"-h"}).help_for);
  CHECK(good({"build", "--help"}).help_for == Command::build);
  CHECK(good({"help", "fetch"}).command == Command::help);
  CHECK(good({"help", "fetch"}).help_for == Command::fetch);
  CHECK(good({"help"}).command == Command::help);
  CHECK_FALSE(good({"help"}).help_for);
  CHECK(good({"--version"}).command == Command::version);
  CHECK(good({"--man"}).command == Command::manual);
}

}  // namespace
}  // namespace chaek::cli
