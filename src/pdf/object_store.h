#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/byte_sink.h"
#include "pdf/syntax.h"

namespace chaek::pdf {

/// The indirect objects of one file, kept as finished bytes until `write`, but for the last, which
/// are made then. Numbers are given in the order of asking, from 1.
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

  /// The number that comes next.
  ObjectId next() const { return static_cast<ObjectId>(objects_.size() + 1); }
  /// The entries of the object with that place among the last; called on several threads.
  using Entries = std::function<std::string(std::size_t)>;
  /// `count` dictionaries after which no other object is added.
  void add_last(std::size_t count, Entries entries);

  enum class Outcome {
    written,
    refused,    ///< the sink did not take the bytes
    too_large,  ///< libharu counts to 2 GiB
    no_memory,
  };
  /// What the trailer names.
  struct Roots {
    ObjectId catalog = 0;
    ObjectId info = 0;
  };
  /// Writes the whole file: header of PDF 1.7, the streams in the order of their numbers, then all
  /// other objects packed into streams, the cross-reference stream with an /ID made of all bytes
  /// before it. Nothing is left in the store. `jobs` threads compress; the bytes do not depend on
  /// it.
  Outcome write(base::ByteSink& sink, Roots roots, unsigned jobs);

  struct Object {
    std::string entries;
    std::string bytes;
    bool stream = false;
  };

 private:
  friend class ObjectWriter;

  std::vector<Object> objects_;
  std::size_t last_count_ = 0;
  Entries last_;  ///< of those after `objects_`
};

}  // namespace chaek::pdf
