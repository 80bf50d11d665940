#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/code_token.h"

namespace chaek::highlight {

/// The tokens of short lines seen before. Code says the same again and again (`}`, `return 0;`,
/// `import os`), and to match a line takes some twenty microseconds. One per thread.
class KnownLines {
 public:
  using Tokens = std::vector<content::CodeToken>;

  /// The tokens of `line`, counted from its beginning, when it begins in the first state of
  /// `language`, an object that stays; null when it is not known.
  const Tokens* find(const void* language, std::string_view line) const {
    const auto lines = languages_.find(language);
    if (lines == languages_.end()) return nullptr;
    const auto known = lines->second.find(line);
    return known == lines->second.end() ? nullptr : &known->second;
  }

  /// For a line that ends in that state again. Long lines, and those beyond a few thousand, are not
  /// kept.
  void add(const void* language, std::string_view line, Tokens tokens) {
    if (line.size() > kLongest || count_ == kMost) return;
    count_ += languages_[language].emplace(line, std::move(tokens)).second ? 1 : 0;
  }

 private:
  static constexpr std::size_t kLongest = 120;
  static constexpr std::size_t kMost = 4096;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Lines = std::unordered_map<std::string, Tokens, Hash, std::equal_to<>>;

  std::map<const void*, Lines> languages_;
  std::size_t count_ = 0;
};

}  // namespace chaek::highlight
