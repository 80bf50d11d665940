#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/byte_sink.h"
#include "pdf/syntax.h"

namespace chaek::pdf {

/// The indirect objects of one file, kept as finished bytes until `write`. Numbers are given in
/// the order of asking, from 1.
class ObjectStore {
 public:
  /// A number for an object that is set later.
  ObjectId reserve();
  /// Numbers for `count` objects; the first is returned.
  ObjectId reserve(std::size_t count);
  /// The dictionary with `entries` (the bytes between << and >>).
  void set(ObjectId id, std::string entries);
  /// A stream of `bytes`, already encoded as `entries` says; its /Length is added.
  void set_stream(ObjectId id, std::string entries, std::string bytes);
  ObjectId add(std::string entries);
  ObjectId add_stream(std::string entries, std::string bytes);

  enum class Outcome {
    written,
    refused,    ///< the sink did not take the bytes
    too_large,  ///< a cross-reference table of libharu ends at 2 GiB
    no_memory,
  };
  /// Writes the whole file: header of PDF 1.7, objects in the order of their numbers, the
  /// cross-reference table, the trailer with `root`, `info` and an /ID made of all bytes before it.
  Outcome write(base::ByteSink& sink, ObjectId root, ObjectId info) const;

  struct Object {
    std::string entries;
    std::string bytes;
    bool stream = false;
  };

 private:
  std::vector<Object> objects_;
};

}  // namespace chaek::pdf
