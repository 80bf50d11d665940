#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "content/block.h"

namespace chaek::read {

/// A text with its templates expanded, and where each part of it was written. Parts are added in
/// order; adjoining copies are one part.
class Expansion {
 public:
  explicit Expansion(const base::SourceFile& source) : source_(source) {}

  /// Adds bytes [begin, end) of the source as they are.
  void copy(std::uint32_t begin, std::uint32_t end);
  /// Adds `text`, which stands for bytes [begin, end) of the source.
  void make(std::string_view text, std::uint32_t begin, std::uint32_t end);
  /// Takes off what was added since the text had `size` bytes.
  void shorten(std::size_t size);

  const std::string& text() const { return text_; }
  /// What `span` of the expanded text stands for: a copy's own bytes, all of a tag for what it
  /// made.
  base::Span original(base::Span span) const;

 private:
  struct Part {
    std::uint32_t at = 0;  // in the text, up to the next part
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool copied = false;
  };
  const Part* part_at(std::uint32_t at) const;

  const base::SourceFile& source_;
  std::string text_;
  std::vector<Part> parts_;
};

/// Gives every node of `blocks` the span that `expansion` says its own stands for.
void move_to_original(content::Blocks& blocks, const Expansion& expansion);

}  // namespace chaek::read
