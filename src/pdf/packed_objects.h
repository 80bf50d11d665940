#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "deflate/deflate.h"
#include "pdf/object_store.h"

namespace chaek::pdf {

/// Dictionaries packed into an object stream (ISO 32000-1, 7.5.7): a tagged book has a hundred
/// thousand of them, and packed they take a tenth of the bytes.
class ObjectPack {
 public:
  static constexpr std::size_t kMostMembers = 512;  ///< a reader unpacks all for one

  void add(std::size_t id, std::string_view entries);
  ObjectStore::Object stream(deflate::Compressor& compressor) const;

 private:
  std::size_t count_ = 0;
  std::string head_;
  std::string body_;
};

/// The cross-reference stream (7.5.8), whose own number is the last.
class CrossReference {
 public:
  /// For the objects 1 to `count`.
  explicit CrossReference(std::size_t count);

  void set_offset(std::size_t id, std::uint64_t offset);
  void set_packed(std::size_t id, std::size_t stream, std::size_t index);
  /// The number of this stream itself.
  std::size_t size() const { return rows_.size() - 1; }
  /// The stream, which begins at `offset` of the file.
  ObjectStore::Object finish(std::uint64_t offset, const ObjectStore::Roots& roots,
                             const std::array<std::uint8_t, 16>& digest);

 private:
  static constexpr std::size_t kRowSize = 8;
  using Row = std::array<std::uint8_t, kRowSize>;
  void set(std::size_t id, std::uint8_t type, std::uint64_t second, std::size_t third);

  std::vector<Row> rows_;
};

}  // namespace chaek::pdf
