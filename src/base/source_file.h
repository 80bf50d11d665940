#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::base {

/// A place in a text as people count it: both from 1. A column is one display column, so that a
/// caret printed below the line stands under the character (Hangul and Hanja take two, UAX #11).
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// One input's text with its line starts. Immutable; its address is its identity.
class SourceFile {
 public:
  /// `name` is what messages call the file; `text` is UTF-8 without a byte order mark.
  SourceFile(std::string name, std::string text);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  /// The line and display column of byte `offset` (clamped to the end of the text).
  Position position(std::uint32_t offset) const;
  /// The line (from 1) of byte `offset`; cheaper than `position`, which measures columns.
  std::uint32_t line_at(std::uint32_t offset) const;
  /// The text of line `line` (from 1), without its line end; empty when there is no such line.
  std::string_view line(std::uint32_t line) const;
  /// The byte offset where line `line` (from 1) begins (clamped to the end of the text).
  std::uint32_t line_start(std::uint32_t line) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

/// Bytes [begin, end) of one source; a null source means "no place" (the whole run, an option).
struct Span {
  const SourceFile* source = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Keeps every source alive for the whole run, so that a Span may hold a plain pointer.
/// Safe to add to from many threads.
class SourceStore {
 public:
  const SourceFile& add(std::string name, std::string text);

 private:
  std::mutex mutex_;
  std::deque<SourceFile> files_;
};

}  // namespace chaek::base
