#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace chaek::text {

/// A line of the Unicode Character Database's break tests: "÷ 0061 × 0308 ÷".
struct UnicodeTestCase {
  std::string line;
  std::string text;
  std::set<std::uint32_t> breaks;  ///< byte offsets after a ÷, the beginning and the end excluded
};

inline std::vector<UnicodeTestCase> read_unicode_test(const std::string& name) {
  std::ifstream file("/usr/share/unicode/auxiliary/" + name);
  REQUIRE(file);  // Debian's package unicode-data brings it
  std::vector<UnicodeTestCase> cases;
  for (std::string line; std::getline(file, line);) {
    const std::string rule = line.substr(0, line.find('#'));
    if (rule.find_first_not_of(" \t\r") == std::string::npos) continue;
    UnicodeTestCase test{line, {}, {}};
    std::istringstream words(rule);
    for (std::string word; words >> word;) {
      if (word == "÷") {
        test.breaks.insert(static_cast<std::uint32_t>(test.text.size()));
      } else if (word != "×") {
        base::append_utf8(test.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
      }
    }
    test.breaks.erase(0);
    test.breaks.erase(static_cast<std::uint32_t>(test.text.size()));
    cases.push_back(std::move(test));
  }
  return cases;
}

}  // namespace chaek::text
