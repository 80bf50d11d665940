#pragma once

#include <cstdint>
#include <string>

#include "read/dialect.h"
#include "read/engine.h"

namespace chaek::read {

/// What the book asks of the readers, and the limits that guard them.
struct ReadOptions {
  bool smart_punctuation = false;  ///< "…" → “…”, -- → –, ... → … (`smart:` of book.yaml)
  std::uint64_t post_bytes = 4 * 1024 * 1024;  ///< a longer post is an error
  std::string encoding{};                      ///< of posts that are no UTF-8; empty: an error
  Dialect dialect{};                           ///< what the author's engine understands
  const Engine* engine = nullptr;              ///< of the blog; null: not known
};

}  // namespace chaek::read
