#pragma once

#include <cstdint>

#include "base/source_file.h"

namespace chaek::cli {

/// Positions of offsets that mostly grow: what is known of the last one is used for the next, so
/// that many messages about one very long line stay linear in its length.
class PositionCursor {
 public:
  base::Position find(const base::SourceFile& source, std::uint32_t offset);

 private:
  const base::SourceFile* source_ = nullptr;
  std::uint32_t offset_ = 0;
  base::Position position_;
};

}  // namespace chaek::cli
