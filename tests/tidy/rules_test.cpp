// The rules against planted faults: each must be seen, and what is right must pass.
#include "tidy/rules.h"

#include <catch2/catch.hpp>

#include "tidy/code_text.h"

namespace chaek::tidy {
namespace {

constexpr std::string_view kReadme = R"(
| folder | one responsibility | may include | the only place that includes |
|---|---|---|---|
| `base/` | text | – | yaml-cpp |
| `text/` | fonts | base | HarfBuzz, FreeType |
| `layout/` | pages | base, text | – |
| `pdf/` | Pages → PDF | base, `layout/page.h` | libharu |
| `cli/` | all of it | all | CLI11, fmt |

| another | table | that | is not it |
|---|---|---|---|
| `else/` | a | b | c |
)";

Faults includes(const std::string& path, const std::string& line) {
  return check_includes({path, "#pragma once\n" + line + "\n"}, read_layer_table(kReadme));
}

std::string function_of(int lines, const std::string& head) {
  std::string text = head + " {\n";
  for (int i = 0; i < lines - 2; ++i) text += "  call();\n";
  return text + "}\n";
}

TEST_CASE("the layer table is read from Markdown") {
  const std::vector<Layer> table = read_layer_table(kReadme);
  REQUIRE(table.size() == 5);
  CHECK(table[0].name == "base");
  CHECK(table[0].layers.empty());
  CHECK(table[1].libraries == std::vector<std::string>{"HarfBuzz", "FreeType"});
  CHECK(table[3].layers == std::vector<std::string>{"base"});
  CHECK(table[3].headers == std::vector<std::string>{"layout/page.h"});
  CHECK(table[4].may_include_all);
}

TEST_CASE("an include against the table is a fault with its line") {
  CHECK(includes("src/base/a.h", "#include \"text/font.h\"") ==
        Faults{"src/base/a.h:2: base/ may not include text/font.h"});
  CHECK(includes("src/pdf/a.cpp", "#include \"layout/line.h\"").size() == 1);
  CHECK(includes("src/text/a.cpp", "#include \"cli/run.h\"").size() == 1);
  CHECK(includes("src/new/a.cpp", "").size() == 1);
  CHECK(includes("src/main.cpp", "#include \"base/utf8.h\"").size() == 1);
}

TEST_CASE("an include that the table allows is none") {
  CHECK(includes("src/base/a.cpp", "#include \"base/a.h\"").empty());
  CHECK(includes("src/layout/a.cpp", "#include \"text/font.h\"").empty());
  CHECK(includes("src/pdf/a.cpp", "#include \"layout/page.h\"").empty());
  CHECK(includes("src/cli/a.cpp", "#include \"pdf/write_pdf.h\"").empty());
  CHECK(includes("src/main.cpp", "#include \"cli/run.h\"").empty());
}

TEST_CASE("a library stays in its layer") {
  CHECK(includes("src/text/a.cpp", "#include <hb-subset.h>").empty());
  CHECK(includes("src/layout/a.cpp", "#include <hb.h>") ==
        Faults{"src/layout/a.cpp:2: HarfBuzz is included in text/ only"});
  CHECK(includes("src/pdf/a.cpp", "#include <fmt/core.h>").size() == 1);
  CHECK(includes("src/base/a.cpp", "#include <boost/any.hpp>").size() == 1);
  CHECK(includes("src/base/a.cpp", "#include <vector>").empty());
  CHECK(includes("src/base/a.cpp", "#include <sys/stat.h>").empty());
}

TEST_CASE("a line of 101 columns is too long, one of 100 is not") {
  CHECK(check_sizes({"src/a/a.h", std::string(100, 'x') + "\n"}).empty());
  CHECK(check_sizes({"src/a/a.h", std::string(101, 'x') + "\n"}) ==
        Faults{"src/a/a.h:1: more than 100 columns"});
}

TEST_CASE("a Hangul syllable takes two columns") {
  std::string line;
  for (int i = 0; i < 50; ++i) line += "책";
  CHECK(check_sizes({"src/a/a.h", line + "\n"}).empty());
  CHECK(check_sizes({"src/a/a.h", line + "x\n"}).size() == 1);
}

TEST_CASE("a file of 601 lines is too long, and main.cpp of 40") {
  const auto lines = [](std::size_t count) { return std::string(count, '\n'); };
  CHECK(check_sizes({"src/a/a.h", lines(600)}).empty());
  CHECK(check_sizes({"src/a/a.h", lines(601)}).size() == 1);
  CHECK(check_sizes({"src/main.cpp", lines(39)}).empty());
  CHECK(check_sizes({"src/main.cpp", lines(40)}).size() == 1);
}

TEST_CASE("a function of 71 lines is too long, wherever it stands") {
  CHECK(check_sizes({"src/a/a.cpp", function_of(70, "int f(int x)")}).empty());
  CHECK(check_sizes({"src/a/a.cpp", function_of(71, "int f(int x)")}) ==
        Faults{"src/a/a.cpp:1: a function of more than 70 lines"});
  const std::string method = function_of(71, "bool operator==(const A& b) const");
  CHECK(check_sizes({"src/a/a.cpp", "namespace a {\nclass A {\n" + method + "};\n}\n"}) ==
        Faults{"src/a/a.cpp:3: a function of more than 70 lines"});
}

TEST_CASE("a long table, class or comment is no long function") {
  CHECK(check_sizes({"src/a/a.cpp", function_of(200, "const Row rows[] =")}).empty());
  CHECK(check_sizes({"src/a/a.cpp", function_of(200, "struct Rows")}).empty());
  std::string text = "void f() {\n}\n/* {\n";
  for (int i = 0; i < 100; ++i) text += "(\n";
  CHECK(check_sizes({"src/a/a.cpp", text + "*/\n"}).empty());
}

TEST_CASE("braces in strings, characters and comments do not count") {
  const std::string code = "void f() { g(\"}\", '}', R\"(})\"); /* } */ // }\n  h();\n}\nint x;\n";
  const std::vector<Function> found = functions_of(without_comments(code));
  REQUIRE(found.size() == 1);
  CHECK(found[0].first_line == 1);
  CHECK(found[0].last_line == 3);
}

TEST_CASE("words that name nothing are faults in types and files") {
  const auto names = [](const std::string& text) {
    return check_names({"src/a/a.h", text}).size();
  };
  CHECK(names("class FontManager {\n};\n") == 1);
  CHECK(names("enum class DataKind { a };\n") == 1);
  CHECK(names("using BookInfo = int;\n") == 1);
  CHECK(names("struct Metadata {\n};\n") == 0);
  CHECK(names("// struct Context\n") == 0);
  CHECK(names("int data = 0;\n") == 0);
  CHECK(check_names({"src/a/string_utils.h", ""}).size() == 1);
  CHECK(check_names({"src/a/database.h", ""}).empty());
}

TEST_CASE("calls that depend on the locale are faults, in comments they are not") {
  CHECK(check_names({"src/a/a.cpp", "std::regex r(\"a\");\n"}).size() == 1);
  CHECK(check_names({"src/a/a.cpp", "void f() { setlocale(LC_ALL, \"\"); }\n"}).size() == 1);
  CHECK(check_names({"src/a/a.cpp", "// no setlocale here\n"}).empty());
}

}  // namespace
}  // namespace chaek::tidy
