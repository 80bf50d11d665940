#pragma once

#include <string>

#include "base/limits.h"
#include "read/dialect.h"
#include "read/engine.h"

namespace chaek::read {

/// What the book asks of the readers, and the limits that guard them.
struct ReadOptions {
  bool smart_punctuation = false;  ///< "…" → “…”, -- → –, ... → … (`smart:` of book.yaml)
  base::Limits limits{};
  std::string encoding{};          ///< of posts that are no UTF-8; empty: an error
  Dialect dialect{};               ///< what the author's engine understands
  int html_tails = 8;              ///< how many of them may be one in the other
  const Engine* engine = nullptr;  ///< of the blog; null: not known
};

}  // namespace chaek::read
