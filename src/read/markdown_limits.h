#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/source_file.h"
#include "content/block.h"
#include "read/notes.h"

namespace chaek::read {

/// Why a text would take cmark-gfm more than linear time or memory, and where.
struct Complexity {
  std::uint32_t offset = 0;
  std::string message;
  std::string raised_by = {};  ///< the hint of a limit that can be raised
};

/// Counts, in one pass, what the families of slow input are made of.
std::optional<Complexity> too_complex(std::string_view text, const base::Limits& limits = {});

/// The text of `body` as paragraphs between blank lines, nothing in it read as markup.
content::Blocks plain_paragraphs(base::Span body, Notes& notes);

}  // namespace chaek::read
