#include "highlight/language_name.h"

#include <catch2/catch.hpp>
#include <string>

#include "marked.h"

using namespace chaek::highlight;

TEST_CASE("languages are known by the names that authors use") {
  CHECK(definition_of("ts") == "javascript");
  CHECK(definition_of("tsx") == "javascript");
  CHECK(definition_of("JavaScript") == "javascript");
  CHECK(definition_of("C++") == "cpp");
  CHECK(definition_of("c#") == "csharp");
  CHECK(definition_of("yml") == "yaml");
  CHECK(definition_of("Dockerfile") == "dockerfile");
  CHECK(definition_of("console") == "session");
  CHECK(definition_of("golang") == "go");
  CHECK(definition_of("objective-c") == "objc");
  CHECK(definition_of("text") == "");
  CHECK_FALSE(definition_of("klingon"));
  CHECK_FALSE(definition_of(""));
  CHECK_FALSE(definition_of("한글"));
}

TEST_CASE("every definition that a name leads to can be read") {
  for (const char* name :
       {"ada",      "applescript", "asm",      "awk",      "bat",        "bibtex",  "yacc",
        "bnf",      "c",           "ocaml",    "cobol",    "coffee",     "coq",     "cpp",
        "csharp",   "css",         "scss",     "d",        "dart",       "diff",    "docker",
        "elixir",   "erlang",      "gherkin",  "fortran",  "glsl",       "go",      "graphql",
        "groovy",   "haskell",     "lhs",      "haxe",     "terraform",  "html",    "ini",
        "java",     "js",          "json",     "kotlin",   "latex",      "clojure", "scheme",
        "log",      "lua",         "m4",       "makefile", "markdown",   "nginx",   "objc",
        "pascal",   "perl",        "php",      "po",       "postscript", "pwsh",    "prolog",
        "protobuf", "python",      "jade",     "r",        "ruby",       "rust",    "scala",
        "sh",       "console",     "sml",      "spec",     "sql",        "swift",   "tcl",
        "toml",     "vala",        "vb",       "vim",      "xml",        "yaml",    "zig",
        "langdef",  "texinfo",     "lilypond", "ldif",     "http",       "julia",   "nix",
        "solidity", "matlab",      "cmake",    "changelog"}) {
    CAPTURE(name);
    CHECK(highlighted(name, "x = 1\n").outcome == Highlighting::Outcome::done);
  }
}

TEST_CASE("text that is no code, unknown names and missing definitions stay plain") {
  CHECK(highlighted("text", "if x").outcome == Highlighting::Outcome::plain);
  CHECK(highlighted("klingon", "if x").outcome == Highlighting::Outcome::unknown);
  CHECK(highlighted("klingon", "if x").tokens.empty());
  Allowance allowance;
  const Languages nowhere("/nonexistent");
  CHECK(nowhere.highlight("kotlin", "if x", allowance).outcome == Highlighting::Outcome::unusable);
  CHECK(nowhere.highlight("lua", "if x", allowance).outcome == Highlighting::Outcome::done);
}
