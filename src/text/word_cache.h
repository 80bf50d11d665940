#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "text/shaper.h"

namespace chaek::text {

/// What a shaped word is known by: its text and all that changes how it is shaped.
struct WordKey {
  std::string_view text;
  FaceRequest face;
  std::uint16_t language = 0;
  Direction direction = Direction::left_to_right;
};

/// Shaped words by their keys: a hash table with open addressing. A hit allocates nothing. When it
/// is full
/// (`kMostBytes`, or a probe that grows too long) it forgets everything and begins anew.
class WordCache {
 public:
  WordCache();

  /// The shaped word of `key`; null when it is not here.
  const ShapedText* find(const WordKey& key) const;
  /// Keeps `shaped` under `key`, which is not here yet.
  const ShapedText& add(const WordKey& key, ShapedText&& shaped);
  void clear();

  static constexpr std::size_t kMostBytes = std::size_t{32} << 20;

 private:
  struct Entry {
    std::string text;
    FaceRequest face;
    std::uint16_t language;
    Direction direction;
    std::uint64_t hash;
    ShapedText shaped;
  };
  struct Slot {
    std::uint64_t hash = 0;
    const Entry* entry = nullptr;
  };

  bool place(const Entry& entry);
  void grow();

  std::deque<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two
  std::size_t bytes_ = 0;
};

}  // namespace chaek::text
