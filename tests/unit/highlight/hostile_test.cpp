#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "marked.h"
#include "source_dir.h"

using namespace chaek;
using highlight::Allowance;
using highlight::highlighted;
using highlight::Highlighting;
using highlight::Languages;
using highlight::marked;

namespace {

/// Definitions of every shape: own and the system's.
const std::vector<std::string> kNames{
    "js",      "kotlin", "yaml",    "docker", "swift", "diff",  "sh",    "python", "sql",
    "json",    "css",    "html",    "ruby",   "rust",  "c++",   "toml",  "coq",    "markdown",
    "php",     "perl",   "xml",     "lua",    "vim",   "scala", "latex", "r",      "make",
    "haskell", "java",   "console", "scss",   "ini",   "csharp"};

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

/// Tokens ascend, stay apart, hold whole characters and lie within one line each.
void check_tokens(const std::string& name, const std::string& text) {
  const Highlighting result = highlighted(name, text);
  std::size_t last = 0;
  bool sound = true;
  for (const content::CodeToken& token : result.tokens) {
    sound = sound && token.begin >= last && token.begin < token.end && token.end <= text.size();
    if (!sound) break;
    const std::string_view part =
        std::string_view(text).substr(token.begin, token.end - token.begin);
    sound = sound && part.find('\n') == std::string_view::npos && !is_continuation(part.front()) &&
            (token.end == text.size() || !is_continuation(text[token.end]));
    last = token.end;
  }
  INFO(name << ": " << text.substr(0, 200));
  CHECK(sound);
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("a string or comment that nobody ends") {
  CHECK(marked("js", "x = \"abc\nif (y) {}") == "x = [string \"abc]\n[keyword if] (y) {}");
  CHECK(marked("js", "/* abc\nif") == "[comment /* abc]\n[comment if]");
  CHECK(marked("python", "'''abc\nif") == "[string '''abc]\n[string if]");
}

TEST_CASE("Hangul beside words and inside escapes stays whole") {
  CHECK(marked("js", "if문 for(문int) \"\\한글\"") ==
        "if문 [keyword for](문int) [string \"][escape \\한][string 글\"]");
  for (const std::string& name : kNames) {
    check_tokens(name,
                 "// 한글 \\한 \"\\글\" '\\'한' #한글 $한글 @한글 %한 &한; <한글> `\\한` /한\\/글/ "
                 "-한 +글\n");
  }
}

TEST_CASE("very long lines stay plain") {
  const std::string longest = "if " + std::string(Allowance::kLongestLine - 3, 'x');
  CHECK(highlighted("js", longest).tokens.size() == 1);
  CHECK(highlighted("js", longest + "x").tokens.empty());
  CHECK(marked("js", "if\n" + longest + "x\nif") == "[keyword if]\n" + longest + "x\n[keyword if]");
}

TEST_CASE("a post's allowance ends colours, of long lines first") {
  const std::string line = "if " + std::string(Allowance::kLongLine, 'x') + "\n";
  const std::size_t many = Allowance().long_line_bytes / (line.size() - 1);
  const Highlighting lines = highlighted("js", repeated(line, many + 5) + "if");
  CHECK(lines.outcome == Highlighting::Outcome::done);
  CHECK(lines.tokens.size() == many + 1);

  const std::string short_line = "if (x) {}\n";
  const std::size_t count = Allowance().bytes / short_line.size();
  Allowance allowance;
  const Highlighting large =
      highlight::languages().highlight("js", repeated(short_line, count + 100), allowance);
  CHECK(large.outcome == Highlighting::Outcome::given_up);
  CHECK(large.tokens.size() == count);
  CHECK(highlight::languages().highlight("js", short_line, allowance).tokens.empty());
}

TEST_CASE("lines made to take long") {
  const std::vector<std::string> lines{
      repeated("a-", 400),   repeated("(", 900),         repeated("\"", 901),
      repeated("\\", 901),   repeated("<a ", 300),       repeated("{{", 400),
      repeated("/*", 450),   repeated("a:b:", 220),      repeated("${", 450),
      repeated("/", 901),    repeated("a.b(", 200) + "", repeated("[", 900),
      repeated("- ", 450),   repeated("'a", 450),        repeated("=>", 450),
      repeated("<", 901),    repeated(" ", 900) + "x",   repeated("aA1_", 220),
      repeated("0x", 450),   repeated("@a", 450),        "x = " + repeated("(a, ", 220) + "=> 1",
      repeated("a = ", 220), repeated("::", 450),        repeated("#{", 450),
      repeated("~~~", 300),  repeated("a b ", 220),      repeated("<?php ", 150),
      repeated("%a%", 300),  repeated("\\a{", 300)};
  for (const std::string& name : kNames) {
    for (const std::string& line : lines) check_tokens(name, line + "\n" + line + "\n");
  }
}

TEST_CASE("bytes of any kind") {
  std::mt19937 random(20231230);
  const std::string_view likely = "\"'`/*#<>{}()[]$@\\-+=:;|&%!?~^., \t\n\n0aA_e\x7f\r";
  const std::vector<std::string> wide{"한", "글", "漢", "😀", "é"};
  for (const std::string& name : kNames) {
    for (int round = 0; round < 12; ++round) {
      std::string text;
      while (text.size() < 1500) {
        const unsigned choice = random() % 8;
        if (choice == 0) {
          text += wide[random() % wide.size()];
        } else if (choice < 3) {
          text += static_cast<char>(1 + random() % 127);
        } else {
          text += likely[random() % likely.size()];
        }
      }
      check_tokens(name, text);
    }
  }
}

TEST_CASE("threads share one object and find the same") {
  const Languages shared(source_dir() + "/languages");
  const std::string text = "cat <<EOF\nif $x\nEOF\nfor x in y; do echo \"$z\"; done\n";
  std::vector<std::vector<Highlighting>> found(4);
  {
    std::vector<std::jthread> threads;
    for (auto& own : found) {
      threads.emplace_back([&] {
        Allowance allowance;
        for (const std::string& name : kNames) {
          own.push_back(shared.highlight(name, text, allowance));
        }
        for (int i = 0; i < 50; ++i) own.push_back(shared.highlight("sh", text, allowance));
      });
    }
  }
  for (const auto& own : found) {
    REQUIRE(own.size() == found[0].size());
    for (std::size_t i = 0; i < own.size(); ++i) CHECK(own[i].tokens == found[0][i].tokens);
  }
}
