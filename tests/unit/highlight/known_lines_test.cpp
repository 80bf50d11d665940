#include "highlight/known_lines.h"

#include <catch2/catch.hpp>
#include <string>

#include "marked.h"

using namespace chaek::highlight;

TEST_CASE("lines that are known have the tokens they had, wherever they stand") {
  const std::string text =
      "def a():\n    return 'x'  # one\n\ndef a():\n    s = \"\"\"\ndef a():\n\"\"\"\n    return "
      "'x'  # one\ndef a():\n";
  KnownLines lines;
  for (int round = 0; round < 3; ++round) {
    for (const std::string name : {"python", "js", "c++", "sh", "html", "rust", "yaml", "ruby"}) {
      Allowance first;
      Allowance second;
      const Highlighting remembered = languages().highlight(name, text, first, &lines);
      const Highlighting anew = languages().highlight(name, text, second);
      INFO(name);
      CHECK(remembered.outcome == anew.outcome);
      CHECK(remembered.tokens == anew.tokens);
      CHECK(first.bytes == second.bytes);
    }
  }
  const auto python = highlighted("python", text);
  CHECK(python.tokens.size() > 8);
}

TEST_CASE("a few thousand short lines are remembered, and no more") {
  KnownLines lines;
  const int language = 0;
  for (int i = 0; i < 10'000; ++i) lines.add(&language, std::to_string(i), {});
  CHECK(lines.find(&language, "0") != nullptr);
  CHECK(lines.find(&language, "4095") != nullptr);
  CHECK(lines.find(&language, "9999") == nullptr);
  KnownLines others;
  others.add(&language, std::string(121, 'a'), {});
  CHECK(others.find(&language, std::string(121, 'a')) == nullptr);
  others.add(&language, "a", {});
  CHECK(others.find(&lines, "a") == nullptr);
}
