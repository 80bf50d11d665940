#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/byte_sink.h"
#include "pdf/syntax.h"

namespace chaek::pdf {

/// The indirect objects of one file, kept as finished bytes until `write`, but for those of which
/// there are so many that they are made then. Numbers are given in the order of asking, from 1.
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
  ObjectId next() const { return static_cast<ObjectId>(objects_.size() + made_count_ + 1); }
  /// The entries of the object with that place in its group; called on several threads.
  using Entries = std::function<std::string(std::size_t)>;
  /// Numbers for `count` dictionaries that `entries` makes when they are written; the first is
  /// returned.
  ObjectId add_made(std::size_t count, Entries entries);

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

  /// Objects with numbers one after the other that are made when they are written.
  struct Group {
    ObjectId first = 0;
    std::size_t count = 0;
    Entries entries;
    bool holds(ObjectId id) const { return id >= first && id < first + count; }
  };

  /// The place in `objects_` of a number that is of no group.
  std::size_t place_of(ObjectId id) const;
  /// The group that the number is of; null when it is kept.
  const Group* group_of(ObjectId id) const;

  std::vector<Object> objects_;
  std::vector<Group> groups_;  ///< a handful
  std::size_t made_count_ = 0;
};

}  // namespace chaek::pdf
