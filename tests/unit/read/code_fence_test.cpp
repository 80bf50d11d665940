#include "read/code_fence.h"

#include <catch2/catch.hpp>
#include <optional>

using chaek::read::CodeFence;
using chaek::read::read_code_fence;

namespace {

/// "language|title|first line", the last "-" where nothing is said.
std::string read(std::string_view info) {
  const CodeFence found = read_code_fence(info);
  return found.language + "|" + found.title + "|" +
         (found.first_line ? std::to_string(*found.first_line) : "-");
}

}  // namespace

TEST_CASE("the language alone") {
  CHECK(read("") == "||-");
  CHECK(read("js") == "js||-");
  CHECK(read("  c++ ") == "c++||-");
  CHECK(read("objective-c") == "objective-c||-");
  CHECK(read("language-js") == "js||-");
  CHECK(read("f(TAPL)") == "f(TAPL)||-");
}

TEST_CASE("settings of other tools after the language do not become its name") {
  CHECK(read("js{1,3-5}") == "js||-");
  CHECK(read("js {1,3-5} copy") == "js||-");
  CHECK(read("rust,no_run") == "rust||-");
  CHECK(read("js live") == "js||-");
  CHECK(read("python hl_lines=\"1 3\"") == "python||-");
  CHECK(read("{r, echo=FALSE}") == "r||-");
  CHECK(read("{python}") == "python||-");
}

TEST_CASE("HackMD's sign of equality asks for numbers") {
  CHECK(read("js=") == "js||1");
  CHECK(read("c++=10 copy") == "c++||10");
  CHECK(read("title=\"a.js\"") == "|a.js|-");
}

TEST_CASE("a title") {
  CHECK(read("js:src/app.js") == "js|src/app.js|-");
  CHECK(read("js title=\"앱의 시작\"") == "js|앱의 시작|-");
  CHECK(read("js {1,3} title='a.js'") == "js|a.js|-");
  CHECK(read("ts [app.ts]") == "ts|app.ts|-");
  CHECK(read("yaml filename=conf.yml") == "yaml|conf.yml|-");
  CHECK(read("js app.js") == "js|app.js|-");
  CHECK(read("js 설정 파일") == "js|설정 파일|-");
  CHECK(read("{.js #id .class file=\"x.js\"}") == "js|x.js|-");
  CHECK(read("title=\"x\"") == "|x|-");
}

TEST_CASE("line numbers") {
  CHECK(read("js linenos") == "js||1");
  CHECK(read("js showLineNumbers") == "js||1");
  CHECK(read("js showLineNumbers{9}") == "js||9");
  CHECK(read("ts:line-numbers {1}") == "ts||1");
  CHECK(read("ts:no-line-numbers") == "ts||0");
  CHECK(read("go {linenos=table,hl_lines=[8,\"15-17\"],linenostart=199}") == "go||199");
  CHECK(read("go {linenos=false}") == "go||0");
  CHECK(read("{.python .numberLines startFrom=\"10\"}") == "python||10");
  CHECK(read("js linenos=true title=a.js") == "js|a.js|1");
}

TEST_CASE("info strings that end in the middle") {
  CHECK(read("{") == "||-");
  CHECK(read("js {linenos=") == "js||0");
  CHECK(read("js title=\"a") == "js|a|-");
  CHECK(read("js:title=app.js{1,3}") == "js|app.js|-");
  CHECK(read("js [a") == "js|a|-");
  CHECK(read("js:") == "js||-");
  CHECK(read("js showLineNumbers{") == "js||1");
  CHECK(read("js =") == "js||-");
}
