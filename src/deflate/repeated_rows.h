#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace chaek::deflate {

/// A stream in zlib format (RFC 1950) of rows that are often the same for a long while, as those of
/// a drawing's empty areas are. Many of one kind are compressed as a few, whose bytes are repeated:
/// deflate's blocks (RFC 1951) may be, where nothing in them leads back to what is before them. Of
/// what a row holds only runs of one byte become smaller.
class RepeatedRows {
 public:
  /// `row_bytes`: how long each row is, at least 1.
  explicit RepeatedRows(std::size_t row_bytes);
  ~RepeatedRows();
  RepeatedRows(const RepeatedRows&) = delete;
  RepeatedRows& operator=(const RepeatedRows&) = delete;

  /// Adds `row`, `times` times.
  void add(std::string_view row, std::size_t times);

  /// The whole stream; nothing may be added after it.
  std::string finish();

 private:
  struct Stream;
  std::size_t row_bytes_;
  std::size_t window_rows_;  ///< as many as deflate can lead back
  std::unique_ptr<Stream> stream_;
};

}  // namespace chaek::deflate
