#pragma once

#include <cstddef>

namespace chaek::read {

/// What cmark allocates on this thread while one of these lives; all of it ends with it, whether
/// cmark has freed it or not. They end in the reverse order of their making. A text is parsed into
/// hundreds of small pieces that die together, so they are laid one behind the other. Where there
/// is no memory cmark would say so itself, and then abort; it is said here instead.
class CmarkMemory {
 public:
  CmarkMemory();
  ~CmarkMemory();
  CmarkMemory(const CmarkMemory&) = delete;
  CmarkMemory& operator=(const CmarkMemory&) = delete;

  struct Chunk;
  /// A place in a thread's memory: all behind it is free.
  struct Mark {
    Chunk* chunk = nullptr;
    std::size_t used = 0;
  };

 private:
  bool is_first_;
  Mark before_;
};

}  // namespace chaek::read
