#include "cli/korean.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/explanations.h"
#include "cli/option_table.h"
#include "fetch/answer.h"
#include "source_dir.h"

using namespace chaek::cli;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream stream(path);
  REQUIRE(stream);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> files_below(const std::string& folder, const std::string& suffix) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(chaek::source_dir() + "/" + folder)) {
    if (entry.path().extension() == suffix) found.push_back(entry.path());
  }
  REQUIRE_FALSE(found.empty());
  return found;
}

/// The arguments of a call whose "(" is at `open`, split at the commas between them; empty when the
/// text is no such thing.
std::vector<std::string> arguments(const std::string& text, std::size_t open) {
  std::vector<std::string> out(1);
  int depth = 0;
  char quote = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      out.back() += c;
      if (c == '\\') out.back() += text[++i];
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '"' || c == '\'') quote = c;
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    if (depth == 0) return out;
    if (c == ',' && depth == 1) {
      out.emplace_back();
    } else if (i > open) {
      out.back() += c;
    }
  }
  return {};
}

/// What an expression of literals and "+" may say, with "7" for all that is no literal; empty for
/// an expression that chooses ("?") or says nothing by itself.
std::string said(const std::string& expression) {
  if (expression.find('?') != std::string::npos && expression.find("? ") != std::string::npos) {
    return {};
  }
  static const std::regex term(
      R"(\s*(?:"((?:[^"\\]|\\.)*)\"|'((?:[^'\\]|\\.))'|([^"'+]+))\s*(\+)?)");
  std::string out;
  bool literal = false;
  for (std::sregex_iterator at(expression.begin(), expression.end(), term), end; at != end; ++at) {
    const auto& m = *at;
    if (m[1].matched || m[2].matched) {
      literal = literal || m[1].length() > 1;
      out += m[1].matched ? m[1].str() : m[2].str();
    } else if (m[3].str().find_first_not_of(" \n)") != std::string::npos) {
      if (m[3].str().find("std::string(") == std::string::npos || m[3].str().size() > 13)
        out += '7';
    }
  }
  const auto letters =
      std::count_if(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!literal || letters < 3) return {};
  static const std::regex escape(R"(\\(["\\']))");
  return std::regex_replace(out, escape, "$1");
}

std::set<std::string> codes_in_source() {
  static const std::regex code(
      R"re((?:\b(?:error|warning|note|missing|load_failure|dead|fault)\(|add\(\{)\s*)re"
      R"re("([a-z]+(?:-\w+)*)",)re");
  std::set<std::string> codes;
  for (const fs::path& path : files_below("src", ".cpp")) {
    const std::string text = read(path);
    for (std::sregex_iterator at(text.begin(), text.end(), code), end; at != end; ++at) {
      codes.insert((*at)[1]);
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("holes take what the message says, and reasons inside it are said in Korean too") {
  CHECK(in_korean("image not found: img/a b.png") == "그림을 찾을 수 없습니다: img/a b.png");
  CHECK(in_korean("the post can't be read: it is too large") ==
        "글을 읽을 수 없습니다: 너무 큽니다");
  CHECK(in_korean("no post's path matches \"*.x\" (exclude)") ==
        "\"*.x\"에 맞는 글이 없습니다 (exclude)");
  CHECK(in_korean("what nobody ever wrote") == "what nobody ever wrote");
  CHECK_FALSE(has_korean("what nobody ever wrote"));
  CHECK(in_korean("") == "");
}

TEST_CASE("every hole of a Korean message is one that its English has") {
  for (const auto table : korean_tables()) {
    for (const KoreanMessage& message : table) {
      INFO(message.english);
      std::size_t holes = 0;
      for (std::size_t at = 0; (at = message.english.find("{}", at)) != std::string_view::npos;
           ++at) {
        ++holes;
      }
      for (std::size_t number = 1; number <= 9; ++number) {
        const bool used =
            message.korean.find("{" + std::to_string(number) + "}") != std::string_view::npos;
        CHECK(used == (number <= holes));
      }
    }
  }
}

TEST_CASE("what the program says on the command line it says in Korean") {
  for (const OptionRow& row : option_table()) {
    INFO(row.name);
    CHECK(has_korean(row.help));
    if (!row.expects.empty()) CHECK(has_korean(row.expects));
  }
  for (const CommandRow& row : command_table()) CHECK(has_korean(row.help));
  for (const Example& example : examples()) CHECK(has_korean(example.what));
}

TEST_CASE("every message and hint that the tests expect has its Korean") {
  static const std::regex line(R"((?:[a-z]+\[[a-z0-9-]+\]|  hint): (.*))");
  for (const std::string folder : {"tests/diagnostics/cases", "tests/golden/cases"}) {
    for (const fs::path& path : files_below(folder, ".txt")) {
      const std::string text = read(path);
      for (std::sregex_iterator at(text.begin(), text.end(), line), end; at != end; ++at) {
        const std::string message = (*at)[1];
        if (message.ends_with("-v shows them all")) continue;
        INFO(path << ": " << message);
        CHECK(has_korean(message));
      }
    }
  }
}

TEST_CASE("every message that is written where it is reported has its Korean") {
  static const std::regex call(
      R"re(\b(?:error|warning|note|missing|load_failure|dead|fault)\(\s*"[a-z-]+",)re");
  std::size_t seen = 0;
  for (const fs::path& path : files_below("src", ".cpp")) {
    const std::string text = read(path);
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
      const std::string begin = at->str();
      const std::size_t open = static_cast<std::size_t>(at->position()) + begin.find('(');
      const std::vector<std::string> all = arguments(text, open);
      for (std::size_t i = 1; i < all.size(); ++i) {
        const std::string message = said(all[i]);
        if (message.find(' ') == std::string::npos) continue;
        ++seen;
        INFO(path << ": " << message);
        CHECK(has_korean(message));
      }
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("every reason for which a picture can't be fetched has its Korean") {
  const auto check = [](const chaek::fetch::Answer& answer) {
    const auto judgement = chaek::fetch::judge(answer, {});
    INFO(judgement.reason);
    CHECK((judgement.reason.empty() || judgement.reason == answer.words ||
           has_korean(judgement.reason)));
    CHECK((judgement.hint.empty() || has_korean(judgement.hint)));
  };
  chaek::fetch::Answer answer;
  answer.words = "libcurl's own";
  for (answer.status = 200; answer.status < 600; ++answer.status) check(answer);
  for (int end = 1; end < CURL_LAST; ++end) {
    answer.end = static_cast<CURLcode>(end);
    check(answer);
  }
  answer.end = CURLE_COULDNT_CONNECT;
  answer.refused = "127.0.0.1";
  check(answer);
  answer.too_large = true;
  check(answer);
  CHECK(has_korean("its host was out of reach for other pictures"));
}

TEST_CASE("every code is explained, in both languages, and no other") {
  std::string before;
  for (const Explanation& entry : explanations()) {
    CHECK(std::string(entry.code) > before);
    before = entry.code;
    CHECK(entry.english.ends_with("."));
    CHECK(entry.korean.ends_with("."));
  }
  for (const std::string& code : codes_in_source()) {
    INFO(code);
    CHECK(find_explanation(code) != nullptr);
  }
  CHECK(find_explanation("no-such-code") == nullptr);
  CHECK(explain({"no-date"}, Language::english).find("no-date\n    Neither") == 0);
  CHECK(explain({}, Language::korean).find("missing-image") != std::string::npos);
}
